import type { PersonCard } from '@pitchey/contract/people/endpoints'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { avatarUrl } from '../../app/picture-files.ts'
import { useApiWhen } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

type PeopleSearchProps = {
  label: string
  hint?: string | undefined
  /** People by id who are not offered. */
  without: readonly string[]
  onPick: (person: PersonCard) => void
}

/** Finds people by name; a press on one picks them. */
export function PeopleSearch({ label, hint, without, onPick }: PeopleSearchProps) {
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const isAsked = search.length > 1
  const { data } = useApiWhen(isAsked, 'GET /api/users', { query: { search, limit: '6' } })
  const found = isAsked ? (data?.items ?? []).filter(({ id }) => !without.includes(id)) : []
  return (
    <div>
      <Field label={label} hint={hint}>
        <Input
          type="search"
          autoComplete="off"
          placeholder="Search people by name"
          leading={<Search aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <output className="sr-only">{isAsked && data ? `${found.length} found` : ''}</output>
      {isAsked && data && found.length === 0 && <p className="mt-2 text-sm text-ink-2">Nobody of that name.</p>}
      <ul className="mt-2">
        {found.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => {
                onPick(person)
                setText('')
              }}
              className="flex w-full items-center gap-3 rounded-md p-2 text-left hover:bg-surface-2"
            >
              <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} size="sm" />
              <span className="min-w-0">
                <span dir="auto" className="block truncate text-sm font-nav text-ink">
                  {person.name}
                </span>
                <span dir="auto" className="block truncate text-xs text-ink-3">
                  {person.headline}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
