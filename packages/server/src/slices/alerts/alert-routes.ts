import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Settings } from '../../settings.ts'
import { editSavedSearch, forgetSearch, listSavedSearches, saveSearch, visitSearch } from './saved-searches.ts'
import { readUnsubscribe, unsubscribe } from './unsubscribe.ts'

export const alertRoutes = (settings: Settings): Route[] => [
  route('GET /api/searches', listSavedSearches),
  route('POST /api/searches', saveSearch(settings)),
  route('PATCH /api/searches/{id}', editSavedSearch),
  route('DELETE /api/searches/{id}', forgetSearch),
  route('POST /api/searches/{id}/visit', visitSearch),
  route('GET /api/unsubscribe/{token}', readUnsubscribe(settings)),
  route('POST /api/unsubscribe/{token}', unsubscribe(settings)),
]
