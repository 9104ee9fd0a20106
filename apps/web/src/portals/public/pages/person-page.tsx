import type { PublicProfile } from '@pitchey/contract/people/endpoints'
import { imageAddress } from '@pitchey/contract/media/images'
import { useQueryClient } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams, type LoaderFunction } from 'react-router'
import { countOf, formatMonth } from '../../../app/format.ts'
import { summaryOf, type HeadOf } from '../../../app/page-head.ts'
import { avatarUrl } from '../../../app/picture-files.ts'
import { apiQueryKey, ensureApi, readApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { useSession } from '../../../app/session.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { UserText } from '../../../app/user-text.tsx'
import { PitchGrid } from '../../../features/market/pitch-grid.tsx'
import { MessageLink } from '../../../features/messaging/message-link.tsx'
import { FollowButton } from '../../../features/people-pages/follow-button.tsx'
import { personRequest } from '../../../features/people-pages/people-filters.ts'
import { placeOf, userTypeLabels } from '../../../features/people-pages/person-card.tsx'
import { Companies, Credits, ProfileSection, WebsiteLink } from '../../../features/people-pages/profile-parts.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

const PersonMenu = lazy(() =>
  import('../../../features/people-pages/person-menu.tsx').then((module) => ({ default: module.PersonMenu })),
)
const ReportDialog = lazy(() =>
  import('../../../features/moderation/report-dialog.tsx').then((module) => ({ default: module.ReportDialog })),
)

export const loader: LoaderFunction = async ({ params, context }) => {
  await ensureApi(servicesOf(context), 'GET /api/users/{handle}', personRequest(params['handle'] ?? ''))
  return null
}

export const head: HeadOf = ({ client, params, url: { origin } }) => {
  const person = readApi(client, 'GET /api/users/{handle}', personRequest(params['handle'] ?? ''))
  if (!person) return { title: 'Person', noindex: true }
  const description = summaryOf(person.headline || person.bio || `${person.name} on Pitchey`)
  return {
    title: person.name,
    description,
    canonical: `/people/${person.handle}`,
    type: 'profile',
    ...(person.avatar
      ? { image: { path: imageAddress(person.avatar.id, 384, 'webp'), alt: person.name, width: 384, height: 384 } }
      : {}),
    jsonLd: {
      '@type': 'Person',
      name: person.name,
      url: `${origin}/people/${person.handle}`,
      ...(person.headline === '' ? {} : { description: person.headline }),
      ...(person.website ? { sameAs: [person.website] } : {}),
    },
  }
}

export function Component() {
  const handle = useParams()['handle'] ?? ''
  const person = useLoaded('GET /api/users/{handle}', personRequest(handle))
  return (
    <SiteFrame>
      <div className="shell space-y-14 pt-10 pb-20 lg:pt-14">
        <ProfileHead person={person} handle={handle} />
        {person.bio !== '' && (
          <ProfileSection title="About">
            <UserText text={person.bio} className="max-w-[42em] space-y-4 text-md/7 wrap-anywhere" />
          </ProfileSection>
        )}
        {(person.userType === 'creator' || person.pitches.length > 0) && (
          <ProfileSection title="Pitches">
            {person.pitches.length > 0 ? (
              <PitchGrid pitches={person.pitches} headingLevel={3} />
            ) : (
              <EmptyState icon={Clapperboard} title="Nothing on the board yet" className="px-0 sm:px-0">
                When a pitch is published, it shows here.
              </EmptyState>
            )}
          </ProfileSection>
        )}
        {person.credits.length > 0 && (
          <ProfileSection title="Credits">
            <Credits credits={person.credits} />
          </ProfileSection>
        )}
        {person.companies.length > 0 && (
          <ProfileSection title="Companies">
            <Companies companies={person.companies} />
          </ProfileSection>
        )}
      </div>
    </SiteFrame>
  )
}

function ProfileHead({ person, handle }: { person: PublicProfile; handle: string }) {
  const session = useSession()
  const client = useQueryClient()
  const [reporting, setReporting] = useState(false)
  const place = placeOf(person)
  const showFollow = (followedByMe: boolean) =>
    client.setQueryData<PublicProfile>(
      apiQueryKey('GET /api/users/{handle}', personRequest(handle)),
      (known) =>
        known && { ...known, followedByMe, followerCount: Math.max(0, known.followerCount + (followedByMe ? 1 : -1)) },
    )
  return (
    <header className="flex flex-col gap-6 sm:flex-row sm:items-center sm:gap-8">
      <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} size="xl" />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="display w-fit max-w-full text-d2 wrap-anywhere">
          {person.name}
        </h1>
        {person.headline !== '' && (
          <p dir="auto" className="mt-2 max-w-[40em] text-md text-ink-2">
            {person.headline}
          </p>
        )}
        <div className="tnum mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-ink-2">
          <Badge>{userTypeLabels[person.userType]}</Badge>
          {place !== '' && <span dir="auto">{place}</span>}
          <Link to={`/people/${person.handle}/followers`} className="rounded-sm underline-offset-4 hover:underline">
            {countOf(person.followerCount, 'follower')}
          </Link>
          <Link to={`/people/${person.handle}/following`} className="rounded-sm underline-offset-4 hover:underline">
            follows {countOf(person.followingCount, 'person', 'people')}
          </Link>
          <span>here since {formatMonth(person.joinedAt)}</span>
          {person.website && <WebsiteLink url={person.website} />}
        </div>
      </div>
      <FollowButton
        handle={person.handle}
        name={person.name}
        following={person.followedByMe}
        onChange={showFollow}
        session={session}
        variant="primary"
        size="lg"
      />
      {person.userType !== 'admin' && <MessageLink handle={person.handle} session={session} size="lg" />}
      {session.user && session.user.handle !== person.handle && (
        <Suspense fallback={null}>
          <PersonMenu handle={person.handle} name={person.name} session={session} onReport={() => setReporting(true)} />
          {reporting && (
            <ReportDialog subject={{ kind: 'person', id: person.id }} onClose={() => setReporting(false)} />
          )}
        </Suspense>
      )}
    </header>
  )
}
