import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, type ApiAnswer } from '../../app/api.ts'
import { apiQueryKey } from '../../app/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { deviceStorage } from './device-storage.ts'
import { keepDifferent, readDifferent } from './different-pitches.ts'

type Lookalike = ApiAnswer<'GET /api/pitches/{id}/near-duplicates'>['items'][number]

const addressOf = ({ id, slug, mine }: Lookalike): string =>
  mine || slug === null ? `/creator/pitches/${id}/edit` : `/pitch/${slug}`

/**
 * Pitches with nearly the same public words, but those that the author called different. Asks anew when `words`, the
 * saved texts that are compared, change; empty while it asks for the first time.
 */
function useLookalikes(pitchId: string, words: string) {
  const request = { params: { id: pitchId } }
  const [different, setDifferent] = useState(() => readDifferent(deviceStorage(), pitchId))
  const { data } = useQuery({
    queryKey: [...apiQueryKey('GET /api/pitches/{id}/near-duplicates', request), words],
    queryFn: ({ signal }) => call('GET /api/pitches/{id}/near-duplicates', request, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const items = (data?.items ?? []).filter(({ id }) => !different.includes(id))
  const callDifferent = () =>
    setDifferent(
      keepDifferent(
        deviceStorage(),
        pitchId,
        items.map(({ id }) => id),
      ),
    )
  return { items, callDifferent }
}

type NearDuplicatesProps = {
  pitchId: string
  /** The saved texts that everybody may read. */
  words: string
}

/** Tells an author which pitches have nearly the same words, until they call them different. Stops nothing. */
export function NearDuplicates({ pitchId, words }: NearDuplicatesProps) {
  const { items, callDifferent } = useLookalikes(pitchId, words)
  if (items.length === 0) return null
  return (
    <Banner
      live
      title={items.length === 1 ? 'Very like another pitch' : `Very like ${items.length} other pitches`}
      action={
        <Button size="sm" onClick={callDifferent}>
          {items.length === 1 ? 'This is different' : 'These are different'}
        </Button>
      }
    >
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
