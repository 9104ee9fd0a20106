import { personIn } from '../../realtime/hints.ts'
import type { HintTable } from '../../realtime/hints.ts'

/** A person's own screens hear of changes of their saved searches. */
export const alertHints: HintTable = {
  'saved-search.changed': [
    { rooms: (event) => [personIn('personId')(event)], entity: 'saved_searches', kind: 'changed' },
  ],
}
