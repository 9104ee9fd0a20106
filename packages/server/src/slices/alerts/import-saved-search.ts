import type { AlertCadence, SavedQuery } from '@pitchey/contract/alerts/saved-search'
import type { SavedSearchId, UserId } from '@pitchey/contract/ids'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { insertSavedSearch } from './saved-search-store.ts'
import { unsubscribeHashOf, unsubscribeTokenOf } from './unsubscribe-token.ts'

type ImportedSearch = { personId: UserId; name: string; query: SavedQuery; cadence: AlertCadence; savedAt: Date }

/** Puts in a search as if its owner had saved it then and not looked since. */
export const importSavedSearch = async (
  { db }: Pick<CommandScope, 'db'>,
  { savedAt, ...search }: ImportedSearch,
  secret: string,
): Promise<void> => {
  const id = newId<SavedSearchId>()
  const unsubscribeHash = await unsubscribeHashOf(await unsubscribeTokenOf(id, secret))
  await insertSavedSearch(db, { ...search, id, unsubscribeHash }, savedAt)
}
