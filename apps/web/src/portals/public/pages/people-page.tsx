import { UserRoundX } from 'lucide-react'
import { useNavigate, useSearchParams, type LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn, usePages } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { SearchField } from '../../../features/market/search-field.tsx'
import {
  directoryTypes,
  peopleRequest,
  readPeopleFilters,
  writePeopleFilters,
  type PeopleFilters,
} from '../../../features/people-pages/people-filters.ts'
import { PersonCard } from '../../../features/people-pages/person-card.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  await ensurePages(
    servicesOf(context),
    'GET /api/users',
    peopleRequest(readPeopleFilters(searchParams)),
    pagesIn(searchParams),
  )
  return null
}

export const head: HeadOf = ({ url }) => {
  const { search, userType } = readPeopleFilters(url.searchParams)
  return {
    title: search === '' ? 'People' : `“${search}” among people`,
    description: 'Writers, directors, investors and production companies on Pitchey.',
    canonical: '/people',
    noindex: search !== '' || userType !== undefined,
  }
}

export function Component() {
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const filters = readPeopleFilters(address)
  const list = usePages('GET /api/users', peopleRequest(filters), (person) => person.handle)
  const show = (next: PeopleFilters) =>
    void navigate({ search: writePeopleFilters(next) }, { preventScrollReset: true })
  return (
    <SiteFrame>
      <div className="shell pt-10 pb-16 lg:pt-14">
        <h1 className="display text-d2">People</h1>
        <p className="mt-3 mb-8 text-md text-ink-2">Who writes, who backs and who makes.</p>
        <SearchField
          label="Search people"
          placeholder="Name or what they do"
          name="search"
          value={filters.search}
          onSearch={(search) => show({ ...filters, search })}
        />
        <fieldset
          aria-label="Kind of people"
          className="no-bar -mx-4 mt-4 mb-8 flex min-w-0 gap-2 overflow-x-auto px-4 py-1"
        >
          <Chip pressed={filters.userType === undefined} onClick={() => show({ ...filters, userType: undefined })}>
            Everybody
          </Chip>
          {directoryTypes.map(({ value, label }) => (
            <Chip
              key={value}
              pressed={filters.userType === value}
              onClick={() => show({ ...filters, userType: value })}
            >
              {label}
            </Chip>
          ))}
        </fieldset>
        {list.isPending && <SkeletonList rows={8} label="Loading people" />}
        {list.error && list.items.length === 0 && <ErrorState className="panel" onRetry={() => void list.refetch()} />}
        {!list.isPending && !list.error && list.items.length === 0 && (
          <EmptyState
            icon={UserRoundX}
            title="Nobody by that name"
            headingLevel={2}
            className="panel"
            action={<Button onClick={() => show({ search: '', userType: undefined })}>Show everybody</Button>}
          >
            Names are found by their beginning. Try fewer letters.
          </EmptyState>
        )}
        {list.items.length > 0 && (
          <>
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {list.items.map((person) => (
                <li key={person.handle} className="min-w-0">
                  <PersonCard person={person} />
                </li>
              ))}
            </ul>
            <div className="mt-6">
              <LoadMore
                shown={list.items.length}
                noun={list.items.length === 1 ? 'person' : 'people'}
                hasMore={list.hasMore}
                to={list.moreTo}
              />
            </div>
          </>
        )}
      </div>
    </SiteFrame>
  )
}
