import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { savedSearchId } from '../ids.ts'
import { alertCadences, savedQuery, savedSearch, searchName } from './saved-search.ts'

const bySearch = z.strictObject({ id: savedSearchId })
const cadence = z.enum(alertCadences)

/** Stands in mails; names one search, or all digests of a person, and proves that the mail was received. */
const unsubscribeToken = z.string().regex(/^[\w-]{43}$/u, { message: 'is not the address of a mail of ours' })

/** The searches whose mails a link stops, and how often the first of them tells: `never` once they are stopped. */
const mailedSearches = z.strictObject({ names: z.array(searchName), cadence })

export const alertEndpoints = {
  'GET /api/searches': {
    summary: 'My saved searches, newest first, with how many pitches are new in each',
    tag: 'Alerts',
    status: 200,
    answer: z.strictObject({ items: z.array(savedSearch) }),
    problems: ['not_signed_in'],
  },
  'POST /api/searches': {
    summary: 'Save a search of the market',
    tag: 'Alerts',
    body: z.strictObject({ name: searchName, query: savedQuery, cadence: cadence.default('daily') }),
    status: 201,
    answer: savedSearch,
    problems: ['not_signed_in', 'conflict'],
  },
  'PATCH /api/searches/{id}': {
    summary: 'Rename a saved search, or change how often it tells of what is new',
    tag: 'Alerts',
    params: bySearch,
    body: z.strictObject({
      name: searchName.optional(),
      query: savedQuery.optional(),
      cadence: cadence.optional(),
      version: z.int(),
    }),
    status: 200,
    answer: savedSearch,
    problems: ['not_signed_in', 'not_found', 'stale_version'],
  },
  'DELETE /api/searches/{id}': {
    summary: 'Forget a saved search',
    tag: 'Alerts',
    params: bySearch,
    status: 204,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/searches/{id}/visit': {
    summary: 'Note that I saw what is new in a saved search',
    tag: 'Alerts',
    params: bySearch,
    status: 204,
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/unsubscribe/{token}': {
    summary: 'Which saved searches the link of a mail is about; needs no sign-in',
    tag: 'Alerts',
    params: z.strictObject({ token: unsubscribeToken }),
    status: 200,
    answer: mailedSearches,
    problems: ['link_expired'],
  },
  'POST /api/unsubscribe/{token}': {
    summary: 'Stop the mails that the link of a mail is about; needs no sign-in',
    tag: 'Alerts',
    params: z.strictObject({ token: unsubscribeToken }),
    status: 200,
    answer: mailedSearches,
    problems: ['link_expired'],
  },
} as const satisfies Endpoints
