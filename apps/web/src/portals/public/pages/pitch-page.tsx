import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { backdropWidths, imageSources } from '@pitchey/contract/media/images'
import { isLive } from '@pitchey/contract/pitches/pitch-life'
import { formatLabels, genreLabels, pitchStatusLabels } from '@pitchey/contract/pitches/vocabulary'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Flag, PencilLine } from 'lucide-react'
import { Suspense, lazy, useRef, useState, type RefObject } from 'react'
import { Link, useParams, type LoaderFunction } from 'react-router'
import { summaryOf, type HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { avatarUrl } from '../../../app/picture-files.ts'
import { apiQuery, ensureApi, readApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { portalsAddress, useSession, type Session } from '../../../app/session.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { useHydrated } from '../../../app/use-hydrated.ts'
import { SimilarRow } from '../../../features/market/similar-row.tsx'
import { MatchPanel } from '../../../features/matching/match-panel.tsx'
import { FollowButton } from '../../../features/people-pages/follow-button.tsx'
import { Comments } from '../../../features/pitch-page/comments.tsx'
import { LikeButton } from '../../../features/pitch-page/like-button.tsx'
import { PitchFacts } from '../../../features/pitch-page/pitch-facts.tsx'
import { PitchHero } from '../../../features/pitch-page/pitch-hero.tsx'
import {
  commentSortIn,
  commentsRequest,
  patchRelation,
  pitchRequest,
  type Relation,
} from '../../../features/pitch-page/pitch-request.ts'
import { PitchStory } from '../../../features/pitch-page/pitch-story.tsx'
import { SaveButton } from '../../../features/pitch-page/save-button.tsx'
import type { ReportSubject } from '../../../features/moderation/report-dialog.tsx'
import { ShareButton } from '../../../features/pitch-page/share-button.tsx'
import { useShareVisit } from '../../../features/pitch-page/use-share-visit.ts'
import { useCountView } from '../../../features/pitch-page/use-count-view.ts'
import { useNoteReading } from '../../../features/pitch-page/use-note-reading.ts'
import { useLiveRoom } from '../../../realtime/use-live-room.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button, type ButtonProps } from '../../../ui/button.tsx'
import { WakesLater } from '../../../ui/wakes-later.tsx'

const ModeratePitch = lazy(() =>
  import('../../../features/administration/moderate-pitch.tsx').then((module) => ({ default: module.ModeratePitch })),
)

const ReportDialog = lazy(() =>
  import('../../../features/moderation/report-dialog.tsx').then((module) => ({ default: module.ReportDialog })),
)

const ReaderDocuments = lazy(() =>
  import('../../../features/documents/reader-documents.tsx').then((module) => ({ default: module.ReaderDocuments })),
)

export const loader: LoaderFunction = async ({ params, request, context }) => {
  const services = servicesOf(context)
  const pitch = await ensureApi(services, 'GET /api/pitches/{idOrSlug}', pitchRequest(params['slug'] ?? ''))
  const { searchParams } = new URL(request.url)
  const comments = commentsRequest(pitch.id, commentSortIn(searchParams))
  await ensurePages(services, 'GET /api/pitches/{id}/comments', comments, pagesIn(searchParams))
  return null
}

export const head: HeadOf = ({ client, params, url: { origin } }) => {
  const pitch = readApi(client, 'GET /api/pitches/{idOrSlug}', pitchRequest(params['slug'] ?? ''))
  if (!pitch) return { title: 'Pitch', noindex: true }
  const { title, slug, logline, creator, backdrop } = pitch
  const path = `/pitch/${slug ?? pitch.id}`
  return {
    title: `${title} by ${creator.name}`,
    description: summaryOf(logline),
    canonical: path,
    type: 'article',
    noindex: pitch.visibility !== 'public' || slug === null,
    ...(slug === null
      ? {}
      : { image: { path: `/og/${slug}.jpg`, alt: `${title}: ${summaryOf(logline, 120)}`, width: 1200, height: 630 } }),
    jsonLd: pitchData(pitch, `${origin}${path}`, origin),
    ...(backdrop
      ? { preload: [{ srcSet: imageSources(backdrop.id, backdropWidths, 'avif'), sizes: '100vw', type: 'image/avif' }] }
      : {}),
  }
}

const pitchData = (pitch: PitchPage, url: string, origin: string) => ({
  '@type': 'CreativeWork',
  name: pitch.title,
  url,
  abstract: pitch.logline,
  genre: [pitch.genre, ...pitch.secondaryGenres].map((genre) => genreLabels[genre]),
  additionalType: formatLabels[pitch.format],
  author: { '@type': 'Person', name: pitch.creator.name, url: `${origin}/people/${pitch.creator.handle}` },
  ...(pitch.language ? { inLanguage: pitch.language } : {}),
  ...(pitch.publishedAt ? { datePublished: pitch.publishedAt } : {}),
  ...(pitch.poster ? { image: `${origin}${pitch.poster.url}` } : {}),
})

const unknownRelation: Relation = { liked: false, saved: false, followsCreator: false }

export function Component() {
  const idOrSlug = useParams()['slug'] ?? ''
  const pitch = useLoaded('GET /api/pitches/{idOrSlug}', pitchRequest(idOrSlug))
  const session = useSession()
  const relation = useQuery({
    ...apiQuery('GET /api/pitches/{id}/relation', { params: { id: pitch.id } }),
    enabled: session.status === 'signed-in',
  })
  const [reported, setReported] = useState<ReportSubject | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const address = `/pitch/${pitch.slug ?? pitch.id}`
  const known = relation.data ?? unknownRelation
  const live = isLive(pitch.status)
  return (
    <SiteFrame overMedia>
      {live && <VisitCounter key={pitch.id} pitchId={pitch.id} text={text} />}
      <PitchHero
        pitch={pitch}
        actions={<Actions pitch={pitch} idOrSlug={idOrSlug} session={session} relation={known} />}
      />
      {!live && <NotPublished status={pitch.status} />}
      <div className="shell grid grid-cols-1 gap-x-14 gap-y-14 py-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:py-12">
        <div className="space-y-10">
          <div ref={text}>
            <WakesLater>
              <PitchStory pitch={pitch} address={address} signedIn={session.status !== 'signed-out'} />
            </WakesLater>
          </div>
          {session.status !== 'loading' && <Documents pitchId={pitch.id} />}
        </div>
        <div className="space-y-6 lg:row-span-2">
          {live && session.user && !pitch.editable && <MatchPanel pitchId={pitch.id} />}
          <WakesLater>
            <PitchFacts pitch={pitch} />
          </WakesLater>
          <Creator pitch={pitch} session={session} relation={known} />
          {session.user && !pitch.editable && (
            <Button variant="ghost" size="sm" onClick={() => setReported({ kind: 'pitch', id: pitch.id })}>
              <Flag aria-hidden="true" />
              Report this pitch
            </Button>
          )}
        </div>
        {live && (
          <WakesLater>
            <Comments
              pitchId={pitch.id}
              idOrSlug={idOrSlug}
              count={pitch.commentCount}
              address={address}
              session={session}
              own={session.user?.handle === pitch.creator.handle}
              onReport={(id) => setReported({ kind: 'comment', id })}
            />
          </WakesLater>
        )}
      </div>
      {live && (
        <WakesLater>
          <SimilarRow pitchId={pitch.id} />
        </WakesLater>
      )}
      {reported && (
        <Suspense fallback={null}>
          <ReportDialog subject={reported} onClose={() => setReported(null)} />
        </Suspense>
      )}
    </SiteFrame>
  )
}

/** Only the browser asks for documents: the page that the server draws is the same for everybody. */
function Documents({ pitchId }: { pitchId: PitchPage['id'] }) {
  const hydrated = useHydrated()
  return (
    hydrated && (
      <Suspense fallback={null}>
        <ReaderDocuments pitchId={pitchId} />
      </Suspense>
    )
  )
}

function VisitCounter({ pitchId, text }: { pitchId: string; text: RefObject<HTMLElement | null> }) {
  useCountView(pitchId)
  useNoteReading(pitchId, text)
  useShareVisit()
  useLiveRoom('pitch', pitchId)
  return null
}

type PartProps = { pitch: PitchPage; session: Session; relation: Relation }

function Actions({ pitch, idOrSlug, session, relation }: PartProps & { idOrSlug: string }) {
  const opensBySignIn = session.status === 'signed-out' && pitch.withheld.some(({ tier }) => tier === 1)
  return (
    <>
      {pitch.editable && (
        <Button asChild variant="primary" size="lg" className="max-sm:w-full">
          <Link to={`/creator/pitches/${pitch.id}/edit`}>
            <PencilLine aria-hidden="true" />
            Edit
          </Link>
        </Button>
      )}
      {opensBySignIn && (
        <Button asChild variant="primary" size="lg" className="max-sm:w-full">
          <Link to={portalsAddress(`/pitch/${pitch.slug ?? pitch.id}`)}>Sign in to read</Link>
        </Button>
      )}
      {session.user && !pitch.editable && (
        <FollowCreator
          pitch={pitch}
          session={session}
          relation={relation}
          size="lg"
          variant="primary"
          className="max-sm:w-full"
        />
      )}
      {isLive(pitch.status) && (
        <>
          <LikeButton
            pitchId={pitch.id}
            idOrSlug={idOrSlug}
            liked={relation.liked}
            likeCount={pitch.likeCount}
            session={session}
          />
          {!pitch.editable && <SaveButton pitchId={pitch.id} saved={relation.saved} session={session} />}
          <ShareButton pitchId={pitch.id} title={pitch.title} own={pitch.editable} session={session} />
        </>
      )}
      {session.user?.permissions.includes('pitch.moderate') && (
        <Suspense fallback={null}>
          <ModeratePitch pitch={pitch} />
        </Suspense>
      )}
    </>
  )
}

function Creator({ pitch, session, relation }: PartProps) {
  const { creator } = pitch
  return (
    <section aria-label="Creator" className="panel flex items-center gap-4 p-5">
      <Avatar name={creator.name} seed={creator.handle} src={avatarUrl(creator.avatar)} size="lg" />
      <div className="min-w-0 flex-1">
        <Link
          to={`/people/${creator.handle}`}
          dir="auto"
          className="block truncate rounded-sm font-name hover:underline"
        >
          {creator.name}
        </Link>
        <p dir="auto" className="line-clamp-2 text-sm text-ink-2">
          {creator.headline}
        </p>
      </div>
      {!session.user && <FollowCreator pitch={pitch} session={session} relation={relation} />}
    </section>
  )
}

function FollowCreator({
  pitch: { id, creator },
  session,
  relation,
  ...look
}: PartProps & Pick<ButtonProps, 'size' | 'variant' | 'className'>) {
  const client = useQueryClient()
  return (
    <FollowButton
      handle={creator.handle}
      name={creator.name}
      following={relation.followsCreator}
      onChange={(followsCreator) => patchRelation(client, id, { followsCreator })}
      session={session}
      {...look}
    />
  )
}

function NotPublished({ status }: Pick<PitchPage, 'status'>) {
  return (
    <div className="shell pt-6">
      <Banner
        tone="info"
        title={status === 'draft' ? 'This is a draft' : `This pitch is ${pitchStatusLabels[status].toLowerCase()}`}
      >
        It is not on the market: readers cannot see this page.
      </Banner>
    </div>
  )
}
