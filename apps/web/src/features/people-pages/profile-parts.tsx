import type { PublicProfile } from '@pitchey/contract/people/endpoints'
import { BadgeCheck, Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Avatar } from '../../ui/avatar.tsx'

/** A titled part of a profile. */
export function ProfileSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="display text-d3">{title}</h2>
      <div className="mt-5">{children}</div>
    </section>
  )
}

/** What somebody has made, newest first as they listed it. */
export function Credits({ credits }: { credits: PublicProfile['credits'] }) {
  return (
    <ul className="max-w-[42em] divide-y divide-line border-y border-line">
      {credits.map(({ title, role, year }) => (
        <li key={`${title}${role}${year ?? ''}`} className="flex items-baseline justify-between gap-6 py-3">
          <span className="min-w-0">
            <cite dir="auto" className="font-name not-italic wrap-anywhere">
              {title}
            </cite>
            <span dir="auto" className="block text-sm text-ink-2">
              {role}
            </span>
          </span>
          {year !== null && <span className="tnum shrink-0 text-sm text-ink-2">{year}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The companies that somebody belongs to. */
export function Companies({ companies }: { companies: PublicProfile['companies'] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {companies.map(({ slug, name, verified, role }) => (
        <li key={slug}>
          <Link to={`/companies/${slug}`} className="group flex items-center gap-3 rounded-md">
            <Avatar name={name} seed={slug} square />
            <span className="min-w-0">
              <span className="flex items-center gap-1.5">
                <span dir="auto" className="truncate font-name group-hover:underline">
                  {name}
                </span>
                {verified && <VerifiedMark />}
              </span>
              <span className="block text-sm text-ink-2 first-letter:uppercase">{role}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Says that Pitchey has checked a company. */
export function VerifiedMark() {
  return (
    <span className="inline-flex shrink-0 text-good">
      <BadgeCheck aria-hidden="true" className="size-4" />
      <span className="sr-only">Verified</span>
    </span>
  )
}

/** A link out of the site, by its host. */
export function WebsiteLink({ url }: { url: string }) {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url
  return (
    <a
      href={url}
      rel="noopener noreferrer nofollow ugc"
      target="_blank"
      className="inline-flex items-center gap-1.5 rounded-sm text-accent-ink hover:underline hover:underline-offset-4"
    >
      <Globe aria-hidden="true" className="size-4" />
      {host}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}
