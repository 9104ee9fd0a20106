import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { apiQuery } from '../../app/queries.ts'
import { Banner } from '../../ui/banner.tsx'

type Lookalike = ApiAnswer<'GET /api/pitches/{id}/near-duplicates'>['items'][number]

const addressOf = ({ id, slug, mine }: Lookalike): string =>
  mine || slug === null ? `/creator/pitches/${id}/edit` : `/pitch/${slug}`

/** Tells an author before publishing which pitches have nearly the same words. Stops nothing; silent while it asks. */
export function NearDuplicates({ pitchId }: { pitchId: string }) {
  const { data } = useQuery({
    ...apiQuery('GET /api/pitches/{id}/near-duplicates', { params: { id: pitchId } }),
    staleTime: 0,
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Banner tone="warn" live title="Very like another pitch">
      <p>The words that everybody may read are nearly the same here:</p>
      <ul className="mt-1.5 space-y-1">
        {items.map((item) => (
          <li key={item.id}>
            <Link to={addressOf(item)} target="_blank" className="font-label underline underline-offset-2">
              <bdi>{item.title}</bdi>
            </Link>{' '}
            by {item.mine ? 'you' : <bdi>{item.creatorName}</bdi>}, {Math.round(item.likeness * 100)} % the same
          </li>
        ))}
      </ul>
    </Banner>
  )
}
