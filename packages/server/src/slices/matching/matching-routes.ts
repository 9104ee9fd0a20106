import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { explainMatch, listMatches } from './matches.ts'
import { listNearDuplicates } from './near-duplicates.ts'
import { readPreferences, savePreferences } from './own-preferences.ts'
import { listSimilar } from './similar-pitches.ts'

export const matchingRoutes: Route[] = [
  route('GET /api/preferences', readPreferences),
  route('PUT /api/preferences', savePreferences),
  route('GET /api/matches', listMatches),
  route('GET /api/pitches/{id}/match', explainMatch),
  route('GET /api/pitches/{id}/similar', listSimilar),
  route('GET /api/pitches/{id}/near-duplicates', listNearDuplicates),
]
