import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Clapperboard, Tag, UserRound } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { usePalette } from '../../app/palette-store.ts'
import { apiQuery } from '../../app/queries.ts'
import { useSession } from '../../app/session.ts'
import { CommandPalette, type CommandGroup } from '../../ui/command-palette.tsx'
import { pageCommands } from './page-commands.ts'

type Suggestions = ApiAnswer<'GET /api/search/suggest'>

const suggestionGroups = ({ titles, people, genres }: Suggestions): CommandGroup[] => [
  {
    heading: 'Pitches',
    remote: true,
    items: titles.map(({ slug, label, hint }) => ({ id: `/pitch/${slug}`, label, hint, icon: Clapperboard })),
  },
  {
    heading: 'People',
    remote: true,
    items: people.map(({ slug, label, hint }) => ({ id: `/people/${slug}`, label, hint, icon: UserRound })),
  },
  {
    heading: 'Genres',
    remote: true,
    items: genres.map(({ genre, label }) => ({ id: `/browse?genre=${genre}`, label, icon: Tag })),
  },
]

/** Search and page commands in one field. */
export function SitePalette() {
  const { open, setOpen } = usePalette()
  const session = useSession()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const typed = useDeferredValue(query.trim().slice(0, 80))
  const found = useQuery({
    ...apiQuery('GET /api/search/suggest', { query: { q: typed } }),
    enabled: typed.length > 1,
    placeholderData: keepPreviousData,
  })
  const suggestions = typed.length > 1 && found.data ? suggestionGroups(found.data) : []
  const searchAll: CommandGroup[] =
    typed.length > 1
      ? [
          {
            heading: 'Search',
            remote: true,
            items: [
              {
                id: `/browse?search=${encodeURIComponent(typed)}`,
                label: `Search all pitches for “${typed}”`,
                icon: Clapperboard,
              },
            ],
          },
        ]
      : []
  return (
    <CommandPalette
      open={open}
      onOpenChange={setOpen}
      query={query}
      onQueryChange={setQuery}
      groups={[...searchAll, ...suggestions, ...pageCommands(session.user)]}
      loading={found.isFetching}
      placeholder="Find a pitch, a person, a page"
      emptyText="Nothing by that name"
      onSelect={(address) => {
        setOpen(false)
        void navigate(address)
      }}
    />
  )
}
