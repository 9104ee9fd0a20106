import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { refreshTrendingScores } from './trending-store.ts'

/** Recomputes what is trending. Answers how many pitches changed their place. */
export const refreshTrending = command({
  name: 'market.trending-refreshed',
  input: z.strictObject({}),
  who: systemOnly,
  run: (scope): Promise<number> => refreshTrendingScores(scope.db, scope.now),
  audit: () => null,
})
