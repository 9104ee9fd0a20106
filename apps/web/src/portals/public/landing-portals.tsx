import { ArrowRight, Clapperboard, Landmark, PenLine, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'

type Audience = { to: string; icon: LucideIcon; title: string; text: string; points: readonly string[]; more: string }

const audiences: readonly Audience[] = [
  {
    to: '/how-it-works/creator',
    icon: PenLine,
    title: 'For creators',
    text: 'One page that does your project justice, from the first line on.',
    points: [
      'A poster on day one, drawn for your story',
      'You decide who reads what, field by field',
      'See every visit, like and comment',
    ],
    more: 'How creators work here',
  },
  {
    to: '/how-it-works/investor',
    icon: Landmark,
    title: 'For investors',
    text: 'Find the projects that fit, before everybody else has heard of them.',
    points: [
      'Search by genre, format, budget, stage and country',
      'Follow the people whose work you believe in',
      'Ask in the open, under every pitch',
    ],
    more: 'How investors work here',
  },
  {
    to: '/how-it-works/production',
    icon: Clapperboard,
    title: 'For production',
    text: 'Stories that are ready for somebody who can make them.',
    points: [
      'A company page that partners can check',
      'Projects by stage, from treatment to packaging',
      'The writers behind them, one click away',
    ],
    more: 'How production companies work here',
  },
]

/** What the site is for each of the three who meet here. */
export function LandingPortals() {
  return (
    <section aria-labelledby="who" className="border-y border-line bg-surface">
      <div className="shell py-20 lg:py-28">
        <h2 id="who" className="display max-w-[18em] text-d2">
          Three people have to say yes. They meet here.
        </h2>
        <div className="mt-12 grid gap-x-12 gap-y-14 md:grid-cols-3 lg:mt-16">
          {audiences.map((audience) => (
            <AudienceColumn key={audience.to} {...audience} />
          ))}
        </div>
      </div>
    </section>
  )
}

function AudienceColumn({ to, icon: Icon, title, text, points, more }: Audience) {
  return (
    <div className="flex flex-col items-start">
      <Icon aria-hidden="true" className="size-7 text-accent-ink" strokeWidth={1.5} />
      <h3 className="display mt-5 text-[1.625rem]/8">{title}</h3>
      <p className="mt-2 text-md text-ink-2">{text}</p>
      <ul className="mt-5 w-full">
        {points.map((point) => (
          <li key={point} className="border-t border-line py-3 text-base text-ink">
            {point}
          </li>
        ))}
      </ul>
      <Link
        to={to}
        className="mt-4 inline-flex items-center gap-1.5 rounded-sm text-sm font-label text-accent-ink hover:underline hover:underline-offset-4"
      >
        {more}
        <ArrowRight aria-hidden="true" className="size-4" />
      </Link>
    </div>
  )
}
