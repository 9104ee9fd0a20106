import { moderationEndpoints, type OwnDecision } from '@pitchey/contract/moderation/endpoints'
import { reportReasonCatalogue, subjectLabels } from '@pitchey/contract/moderation/vocabulary'
import { format } from 'date-fns'
import { UserText } from '../../app/user-text.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { decisionWords } from './moderation-words.ts'

const day = (at: string): string => format(new Date(at), 'd MMMM yyyy')

/** The question that the page answers. */
export const decisionTitle = ({ kind, subjectKind }: Pick<OwnDecision, 'kind' | 'subjectKind'>): string => {
  if (kind === 'suspended') return 'Why your account is suspended'
  if (kind === 'warned') return 'Why you were warned'
  if (kind === 'restored') return 'What was given back'
  return subjectKind === 'pitch' ? 'Why your pitch was taken down' : 'Why your comment was taken down'
}

type DecisionViewProps = {
  decision: OwnDecision
  /** Sends an appeal. A refusal is said in the form. */
  onAppeal: (body: string) => Promise<void>
}

/** What moderators decided, why, and how to appeal. */
export function DecisionView({ decision, onAppeal }: DecisionViewProps) {
  const { kind, subjectKind, title, reason, words, createdAt, reversedAt, appeal, appealUntil } = decision
  return (
    <div className="max-w-160 space-y-5">
      {reversedAt !== null && (
        <Banner tone="good" title={`This decision was taken back on ${day(reversedAt)}`}>
          It counts no longer.
        </Banner>
      )}
      <Panel>
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={decisionWords[kind].tone}>{decisionWords[kind].label}</Badge>
          <time dateTime={createdAt} className="text-sm text-ink-3">
            {day(createdAt)}
          </time>
        </div>
        <p className="mt-4 text-xs text-ink-3">{subjectLabels[subjectKind]}</p>
        <p dir="auto" className="mt-0.5 font-name wrap-anywhere">
          {title}
        </p>
        {reason !== null && (
          <>
            <p className="mt-5 text-xs text-ink-3">Reason</p>
            <p className="mt-0.5 font-name">{reportReasonCatalogue[reason].label}</p>
            <p className="text-sm text-ink-2">{reportReasonCatalogue[reason].hint}</p>
          </>
        )}
        <p className="mt-5 text-xs text-ink-3">What our moderators say</p>
        <UserText text={words} className="mt-1 space-y-3 text-base/6 wrap-anywhere" />
      </Panel>
      {appeal && <AppealState appeal={appeal} />}
      {appealUntil !== null && <AppealForm until={appealUntil} onAppeal={onAppeal} />}
    </div>
  )
}

const outcomes = {
  open: 'We look at it again. You will get a mail.',
  upheld: 'We looked again, and the decision stands.',
  overturned: 'You were right: the decision was taken back.',
}

function AppealState({ appeal }: { appeal: NonNullable<OwnDecision['appeal']> }) {
  return (
    <Panel title="Your appeal">
      <UserText text={appeal.body} className="space-y-3 text-sm/6 text-ink-2 wrap-anywhere" />
      <p className="mt-4 font-label">{outcomes[appeal.state]}</p>
      {appeal.words !== null && <UserText text={appeal.words} className="mt-2 space-y-3 text-sm/6 wrap-anywhere" />}
    </Panel>
  )
}

const schema = moderationEndpoints['POST /api/moderation/decisions/{id}/appeal'].body

function AppealForm({ until, onAppeal }: { until: string; onAppeal: (body: string) => Promise<void> }) {
  const form = useContractForm({ schema, defaultValues: { body: '' } })
  return (
    <Panel
      title="Do you see it differently?"
      description={`You can appeal once, until ${day(until)}. A person reads it.`}
    >
      <form noValidate className="space-y-4" onSubmit={form.submit(({ body }) => onAppeal(body))}>
        <ProblemBanner problem={form.problem} />
        <Field label="Your appeal" required error={form.formState.errors.body?.message}>
          <Textarea rows={5} {...form.register('body')} />
        </Field>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          Send appeal
        </Button>
      </form>
    </Panel>
  )
}
