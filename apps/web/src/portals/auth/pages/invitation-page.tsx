import { teamRoleLabels, teamRoleWords } from '@pitchey/contract/pitches/content-vocabulary'
import type { InvitationOffer } from '@pitchey/contract/pitches/team'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { call } from '../../../app/api.ts'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { refreshApi } from '../../../app/queries.ts'
import { endSession, useSession } from '../../../app/session.ts'
import { ComeBackLinks } from '../../../features/identity/come-back-links.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { toast } from '../../../ui/toast.ts'
import { AuthHeading } from '../auth-heading.tsx'

export const head: HeadOf = () => ({ title: 'Invitation', noindex: true })

const useInvitation = (token: string, who: string | undefined) =>
  useQuery({
    queryKey: ['invitation', token, who ?? 'nobody'],
    queryFn: ({ signal }) => call('POST /api/invitations/read', { body: { token } }, { signal }),
    retry: false,
  })

/** What the link of an invitation leads to: an offer to join the team of a pitch. */
export function Component() {
  const token = useParams()['token'] ?? ''
  const session = useSession()
  const invitation = useInvitation(token, session.user?.id)
  if (isProblem(invitation.error) && (invitation.error.status === 410 || invitation.error.status === 422)) {
    const { message, status } = invitation.error
    return (
      <Void>
        {status === 410
          ? message
          : 'This link is not known. It may have been cut short on its way: open it from the mail once more.'}
      </Void>
    )
  }
  if (invitation.error && !invitation.data) return <ErrorState onRetry={() => void invitation.refetch()} />
  if (!invitation.data || session.status === 'loading') {
    return (
      <>
        <AuthHeading title="An invitation" />
        <output className="flex items-center gap-3 text-base text-ink-2">
          <Spinner /> One moment.
        </output>
      </>
    )
  }
  return <Offer offer={invitation.data} token={token} />
}

function Void({ children }: { children: React.ReactNode }) {
  return (
    <>
      <AuthHeading title="This invitation is not open">{children}</AuthHeading>
      <Button asChild>
        <Link to="/creator/pitches">To your pitches</Link>
      </Button>
    </>
  )
}

function Offer({ offer, token }: { offer: InvitationOffer; token: string }) {
  return (
    <>
      <AuthHeading title={`Join the team of “${offer.pitch.title}”`}>
        <bdi>{offer.invitedBy}</bdi> would like you to work on this pitch.
      </AuthHeading>
      <div className="mb-6 rounded-xl border border-line bg-surface p-5">
        <Badge tone="accent">{teamRoleLabels[offer.role]}</Badge>
        <p className="mt-2.5 text-sm text-ink-2">{teamRoleWords[offer.role]}</p>
        <p className="mt-2.5 text-sm text-ink-2">
          The invitation is for <span className="font-label text-ink wrap-anywhere">{offer.addressHint}</span>.
        </p>
      </div>
      {offer.addressedToMe === null && <SignInFirst />}
      {offer.addressedToMe === false && <WrongAccount hint={offer.addressHint} />}
      {offer.addressedToMe === true && <Accept token={token} />}
    </>
  )
}

function SignInFirst() {
  return (
    <div className="space-y-3">
      <ComeBackLinks isMain signIn="Sign in to accept" signUp="Sign up as a creator" userType="creator" />
      <p className="text-sm text-ink-2">
        Use the address that the invitation names. Once it is confirmed, you come back here.
      </p>
    </div>
  )
}

function WrongAccount({ hint }: { hint: string }) {
  const { user } = useSession()
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: () => call('POST /api/auth/sign-out'),
    onSuccess: () => endSession(client),
  })
  return (
    <Banner
      tone="warn"
      title="This is another account"
      action={
        <Button size="sm" loading={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      }
    >
      You are signed in as {user?.email ?? 'somebody else'}, and the invitation is for {hint}. Sign out, then sign in
      with the account of that address.
    </Banner>
  )
}

function Accept({ token }: { token: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const accept = useMutation({
    mutationFn: () => call('POST /api/invitations/accept', { body: { token } }),
    onSuccess: async ({ pitchId }) => {
      await refreshApi(client, 'GET /api/pitches/mine')
      toast('You are on the team')
      await navigate(`/creator/pitches/${pitchId}/people`)
    },
  })
  return (
    <div className="space-y-4">
      {accept.error && (
        <Banner tone="bad">{isProblem(accept.error) ? accept.error.message : 'That did not work. Try again.'}</Banner>
      )}
      <Button variant="primary" size="lg" block loading={accept.isPending} onClick={() => accept.mutate()}>
        Join the team
      </Button>
    </div>
  )
}
