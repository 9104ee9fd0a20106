import type { AlertCadence, SavedQuery } from '@pitchey/contract/alerts/saved-search'
import type { Wishes } from '@pitchey/contract/matching/preferences'

export type DemoWishes = {
  personKey: string
  timeZone: string
  wishes: Wishes
  searches: readonly { name: string; query: SavedQuery; cadence: AlertCadence; visitedDaysAgo: number }[]
}

/** What the demo people of the trade look for, and the searches that they keep. */
export const demoWishes: readonly DemoWishes[] = [
  {
    personKey: 'demo-investor',
    timeZone: 'Europe/Amsterdam',
    wishes: {
      genres: ['drama', 'thriller', 'mystery'],
      excludedGenres: ['horror'],
      formats: ['feature', 'limited_series'],
      budgetRanges: ['from_1m_to_5m', 'from_5m_to_20m'],
      stages: ['script', 'packaging', 'financing'],
      countries: [],
      languages: [],
    },
    searches: [
      {
        name: 'Stories by the sea',
        query: { search: 'sea' },
        cadence: 'daily',
        visitedDaysAgo: 30,
      },
      {
        name: 'Mid-budget thrillers',
        query: { genre: ['thriller', 'crime'], budgetRange: ['from_1m_to_5m', 'from_5m_to_20m'] },
        cadence: 'at_once',
        visitedDaysAgo: 12,
      },
      { name: 'Documentaries', query: { format: ['documentary'] }, cadence: 'never', visitedDaysAgo: 60 },
    ],
  },
  {
    personKey: 'demo-production',
    timeZone: 'Europe/London',
    wishes: {
      genres: ['comedy', 'family', 'coming_of_age'],
      excludedGenres: [],
      formats: ['series', 'feature'],
      budgetRanges: ['under_250k', 'from_250k_to_1m', 'from_1m_to_5m'],
      stages: ['script', 'packaging'],
      countries: ['GB', 'IE'],
      languages: ['en'],
    },
    searches: [
      {
        name: 'Small comedies with a script',
        query: { genre: ['comedy'], stage: ['script'] },
        cadence: 'weekly',
        visitedDaysAgo: 40,
      },
    ],
  },
]
