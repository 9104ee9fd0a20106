import type { PersonCard as Person } from '@pitchey/contract/people/endpoints'
import type { UserType } from '@pitchey/contract/identity/user'
import { Link } from 'react-router'
import { countryName } from '../../app/countries.ts'
import { countOf } from '../../app/format.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { CardLink } from '../../ui/panel.tsx'

/** What somebody of this type is called on the market. */
export const userTypeLabels: Record<UserType, string> = {
  creator: 'Creator',
  investor: 'Investor',
  production: 'Production',
  viewer: 'Viewer',
  admin: 'Administrator',
}

/** `Cork, Ireland`; `Singapore` once; empty when neither is known. */
export const placeOf = ({ location, country }: { location: string; country: string | null }): string =>
  [...new Set([location, country ? countryName(country) : ''])].filter(Boolean).join(', ')

/** A person in the directory. */
export function PersonCard({ person }: { person: Person }) {
  const place = placeOf(person)
  return (
    <CardLink asChild className="h-full">
      <Link to={`/people/${person.handle}`}>
        <span className="flex items-start gap-4">
          <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} size="lg" />
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2">
              <span dir="auto" className="truncate text-base font-name text-ink">
                {person.name}
              </span>
              <Badge size="sm">{userTypeLabels[person.userType]}</Badge>
            </span>
            <span dir="auto" className="mt-0.5 line-clamp-2 text-sm text-ink-2">
              {person.headline}
            </span>
            <span className="tnum mt-2 block text-sm text-ink-3">
              {[
                place,
                person.pitchCount > 0 ? countOf(person.pitchCount, 'pitch', 'pitches') : '',
                person.followerCount > 0 ? countOf(person.followerCount, 'follower') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </span>
      </Link>
    </CardLink>
  )
}
