import { pitchId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { countSearchWords, learnSearchWords } from './search-words-store.ts'

/** Goes a step further in reading which words the market holds. Answers how many listings were read. */
export const refreshSearchWords = command({
  name: 'market.words-refreshed',
  input: z.strictObject({}),
  who: systemOnly,
  run: (scope): Promise<number> => countSearchWords(scope.db),
  audit: () => null,
})

/** Adds the words of a pitch that came to the market or changed there. */
export const learnWordsOfPitch = command({
  name: 'market.words-learned',
  input: z.object({ id: pitchId }),
  who: systemOnly,
  run: async (scope, { id }): Promise<void> => learnSearchWords(scope.db, id),
  audit: () => null,
})
