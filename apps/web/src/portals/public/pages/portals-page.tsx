import { ArrowRight, BookOpen, Clapperboard, Landmark, PenLine, type LucideIcon } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { homeOf, safeNext, useSession } from '../../../app/session.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'

type Portal = {
  portal: 'creator' | 'investor' | 'production' | 'viewer'
  icon: LucideIcon
  title: string
  text: string
}

const portals: readonly Portal[] = [
  {
    portal: 'creator',
    icon: PenLine,
    title: 'Creators',
    text: 'Write a pitch, decide who reads what, and see who came.',
  },
  {
    portal: 'investor',
    icon: Landmark,
    title: 'Investors',
    text: 'Find projects by genre, format, budget, stage and country.',
  },
  {
    portal: 'production',
    icon: Clapperboard,
    title: 'Production companies',
    text: 'Meet the stories that are ready to be made, and their writers.',
  },
  {
    portal: 'viewer',
    icon: BookOpen,
    title: 'Viewers',
    text: 'No portal: follow, like and comment with an account of your own.',
  },
]

export const head: HeadOf = () => ({
  title: 'Choose a portal',
  description: 'Pitchey has a portal for creators, one for investors and one for production companies.',
  canonical: '/portals',
})

export function Component() {
  const [search] = useSearchParams()
  const session = useSession()
  const next = safeNext(search.get('next'))
  return (
    <SiteFrame>
      <div className="shell pt-12 pb-20 lg:pt-20">
        <h1 className="display text-d2">Which door is yours?</h1>
        <p className="mt-3 max-w-[36em] text-md text-ink-2">
          Every account belongs to one portal. Choose yours to sign in, or to open an account.
        </p>
        {session.user && (
          <Banner
            className="mt-8"
            tone="info"
            title={`You are signed in as ${session.user.name}`}
            action={
              <Button asChild size="sm">
                <Link to={next ?? homeOf(session.user.userType)}>Go on</Link>
              </Button>
            }
          />
        )}
        <ul className="mt-10 grid gap-4 md:grid-cols-2 lg:mt-14 lg:gap-5">
          {portals.map((portal) => (
            <li key={portal.portal}>
              <PortalDoor {...portal} next={next} />
            </li>
          ))}
        </ul>
      </div>
    </SiteFrame>
  )
}

function PortalDoor({ portal, icon: Icon, title, text, next }: Portal & { next: string | undefined }) {
  const query = next === undefined ? '' : `&next=${encodeURIComponent(next)}`
  return (
    <section aria-label={title} className="panel flex h-full flex-col p-6 sm:p-8">
      <Icon aria-hidden="true" className="size-8 text-accent-ink" strokeWidth={1.5} />
      <h2 className="display mt-5 text-[1.75rem]/9">{title}</h2>
      <p className="mt-2 flex-1 text-base text-ink-2">{text}</p>
      <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button asChild>
          <Link to={`/sign-in?portal=${portal}${query}`}>
            Sign in
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
        <Button asChild variant="link">
          <Link to={`/sign-up/${portal}${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`}>
            Open an account
          </Link>
        </Button>
      </div>
    </section>
  )
}
