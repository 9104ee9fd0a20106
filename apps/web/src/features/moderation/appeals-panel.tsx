import { moderationEndpoints, type AppealCard } from '@pitchey/contract/moderation/endpoints'
import { subjectLabels } from '@pitchey/contract/moderation/vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { format } from 'date-fns'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../app/api.ts'
import { usePages } from '../../app/paged.ts'
import { refreshApi } from '../../app/queries.ts'
import { UserText } from '../../app/user-text.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'
import { appealsRequest, decisionWords, reasonLabel } from './moderation-words.ts'

const moment = (at: string): string => format(new Date(at), 'd MMM yyyy, HH:mm')

/** Appeals that wait, the oldest first, or answered ones. The loader ensures further pages. */
export function AppealsPanel() {
  const [search] = useSearchParams()
  const request = appealsRequest(search)
  const list = usePages('GET /api/admin/appeals', request, (one) => one.id)
  if (list.isPending) return <SkeletonList rows={3} label="Loading appeals" />
  if (list.error && list.items.length === 0) return <ErrorState onRetry={() => void list.refetch()} />
  if (list.items.length === 0) {
    return (
      <EmptyState icon={Scale} title="No appeals" headingLevel={2}>
        {request.query?.state === 'answered' ? 'None was answered yet.' : 'Nobody waits for an answer.'}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="space-y-4">
        {list.items.map((appeal) => (
          <li key={appeal.id}>
            <Appeal appeal={appeal} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={list.items.length}
        noun={list.items.length === 1 ? 'appeal' : 'appeals'}
        to={list.moreTo}
        hasMore={list.hasMore}
      />
    </>
  )
}

const stateBadges = {
  open: { tone: 'info', label: 'Waiting' },
  upheld: { tone: 'neutral', label: 'The decision stands' },
  overturned: { tone: 'good', label: 'Taken back' },
} as const

function Appeal({ appeal }: { appeal: AppealCard }) {
  const [answering, setAnswering] = useState<'upheld' | 'overturned'>()
  const { decision } = appeal
  return (
    <article className="panel space-y-4 p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 dir="auto" className="min-w-0 font-name wrap-anywhere">
          {appeal.title}
        </h2>
        <Badge tone={stateBadges[appeal.state].tone}>{stateBadges[appeal.state].label}</Badge>
        <span className="tnum ml-auto text-xs text-ink-3">{moment(appeal.createdAt)}</span>
      </header>
      <p className="text-sm text-ink-2">
        {subjectLabels[appeal.subjectKind]} of{' '}
        <Link
          to={`/people/${appeal.author.handle}`}
          dir="auto"
          className="rounded-sm font-label text-ink hover:underline"
        >
          {appeal.author.name}
        </Link>
        . {decisionWords[decision.kind].label} on {moment(decision.createdAt)}
        {decision.reason !== null && `, for ${reasonLabel(decision.reason).toLowerCase()}`}
        {decision.moderator && `, by ${decision.moderator.name}`}: “<span dir="auto">{decision.words}</span>”
      </p>
      <div className="rounded-md bg-surface-2 px-4 py-3">
        <UserText text={appeal.body} className="space-y-2 text-sm/6 wrap-anywhere" />
      </div>
      {appeal.words !== null && (
        <p dir="auto" className="text-sm wrap-anywhere">
          <span className="text-ink-3">Answer:</span> {appeal.words}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {appeal.state === 'open' && (
          <>
            <Button variant="primary" size="sm" onClick={() => setAnswering('overturned')}>
              Take the decision back…
            </Button>
            <Button size="sm" onClick={() => setAnswering('upheld')}>
              Let it stand…
            </Button>
          </>
        )}
        {appeal.caseId && (
          <Button asChild size="sm" variant="ghost">
            <Link to={`/admin/reports/${appeal.caseId}`}>Open the case</Link>
          </Button>
        )}
      </div>
      {answering && <AnswerDialog appeal={appeal} outcome={answering} onClose={() => setAnswering(undefined)} />}
    </article>
  )
}

const schema = moderationEndpoints['POST /api/admin/appeals/{id}/decide'].body

type AnswerProps = { appeal: AppealCard; outcome: 'upheld' | 'overturned'; onClose: () => void }

function AnswerDialog(props: AnswerProps) {
  const overturned = props.outcome === 'overturned'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={overturned ? 'Take the decision back?' : 'Let the decision stand?'}
      description={
        overturned
          ? 'What it took comes back at once, and the author is told.'
          : 'The author is told, and cannot appeal again.'
      }
    >
      <AnswerForm {...props} />
    </Dialog>
  )
}

function AnswerForm({ appeal, outcome, onClose }: AnswerProps) {
  const client = useQueryClient()
  const form = useContractForm({ schema, defaultValues: { outcome, words: '' } })
  const answer = form.submit(async (body) => {
    await call('POST /api/admin/appeals/{id}/decide', { params: { id: appeal.id }, body })
    toast('The appeal is answered')
    onClose()
    await refreshApi(client, 'GET /api/admin/appeals', 'GET /api/admin/reports', 'GET /api/admin/audit')
  })
  return (
    <form noValidate className="space-y-5" onSubmit={answer}>
      <ProblemBanner problem={form.problem} />
      <Field label="Words to the author" required error={form.formState.errors.words?.message}>
        <Textarea rows={4} {...form.register('words')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          {outcome === 'overturned' ? 'Take it back' : 'Let it stand'}
        </Button>
      </DialogActions>
    </form>
  )
}
