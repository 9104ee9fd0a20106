import type { AttachmentOffer } from '@pitchey/contract/pitches/team'
import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../app/api.ts'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { ComeBackLinks } from '../../../features/identity/come-back-links.tsx'
import { roleWords } from '../../../features/pitch-team/attachments-panel.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Spinner } from '../../../ui/spinner.tsx'

export const head: HeadOf = () => ({ title: 'Are you part of it?', noindex: true })

const keyOf = (token: string) => ['attachment', token] as const

/** What a mailed question leads to: confirm or decline, without an account. */
export function Component() {
  const token = useParams()['token'] ?? ''
  const offer = useQuery({
    queryKey: keyOf(token),
    queryFn: ({ signal }) => call('POST /api/attachments/read-link', { body: { token } }, { signal }),
    retry: false,
  })
  if (isProblem(offer.error) && (offer.error.status === 410 || offer.error.status === 422)) {
    return <Heading title="Nobody asks this any more">Whoever asked took it back, or the link was cut short.</Heading>
  }
  if (offer.error && !offer.data) return <ErrorState onRetry={() => void offer.refetch()} />
  if (!offer.data) {
    return (
      <>
        <Heading title="Are you part of it?" />
        <output className="flex items-center gap-3 text-base text-ink-2">
          <Spinner /> One moment.
        </output>
      </>
    )
  }
  return <Question offer={offer.data} token={token} />
}

function Heading({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="mb-7">
      <h1 className="display text-d3 wrap-anywhere">{title}</h1>
      {children && <p className="mt-2 text-base text-ink-2">{children}</p>}
    </div>
  )
}

function Question({ offer, token }: { offer: AttachmentOffer; token: string }) {
  const client = useQueryClient()
  const session = useSession()
  const { pitch, proposedBy, state } = offer
  const answer = useMutation({
    mutationFn: (confirm: boolean) => call('POST /api/attachments/answer-link', { body: { token, confirm } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(token) }),
  })
  const titles = {
    proposed: `Are you part of “${pitch.title}”?`,
    confirmed: `You are named in “${pitch.title}”`,
    declined: `You are not named in “${pitch.title}”`,
    withdrawn: `You are not named in “${pitch.title}”`,
  }
  return (
    <>
      <Heading title={titles[state]}>
        <bdi>{proposedBy}</bdi> {state === 'proposed' ? 'would like to name' : 'asked to name'} <bdi>{offer.name}</bdi>{' '}
        as <bdi>{roleWords(offer).toLowerCase()}</bdi> of this {genreLabels[pitch.genre].toLowerCase()} project.{' '}
        {state === 'proposed' && 'Nobody sees that before you confirm, and you can take it back at any time.'}
      </Heading>
      {answer.error && (
        <Banner tone="bad" className="mb-4">
          {isProblem(answer.error) ? answer.error.message : 'That did not work. Try again.'}
        </Banner>
      )}
      <div className="space-y-3">
        {state !== 'confirmed' && (
          <Button
            variant="primary"
            size="lg"
            block
            loading={answer.isPending && answer.variables}
            onClick={() => answer.mutate(true)}
          >
            Yes, I am part of it
          </Button>
        )}
        {state !== 'declined' && (
          <Button size="lg" block loading={answer.isPending && !answer.variables} onClick={() => answer.mutate(false)}>
            {state === 'confirmed' ? 'Take my name off' : 'No, do not name me'}
          </Button>
        )}
        {state === 'proposed' && session.status === 'signed-out' && (
          <section aria-labelledby="own-page" className="mt-8 border-t border-line pt-6">
            <h2 id="own-page" className="text-sm font-name">
              Your name can lead to a page of your own
            </h2>
            <p className="mt-0.5 mb-4 text-sm text-ink-2">
              Sign in or up first, with the address that this was mailed to. You come back here, and the question waits.
            </p>
            <ComeBackLinks signIn="Sign in" signUp="Sign up" />
          </section>
        )}
        {pitch.slug && state === 'confirmed' && (
          <Button asChild variant="link">
            <Link to={`/pitch/${pitch.slug}`}>Look at the pitch</Link>
          </Button>
        )}
      </div>
    </>
  )
}
