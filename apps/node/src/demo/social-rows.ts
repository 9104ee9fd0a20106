import { demoCollections, demoLists } from './content/lists.ts'
import { demoId } from './demo-id.ts'

const hourMs = 3_600_000

/** Rows of lists with what stands on them, the first of each the newest. */
export const listRows = (now: Date) =>
  demoLists.map(({ ownerKey, name, isDefault, items }, place) => ({
    id: demoId('list', `${ownerKey} ${name}`),
    ownerId: demoId('person', ownerKey),
    name,
    isDefault,
    at: new Date(now.getTime() - (60 - place) * 24 * hourMs).toISOString(),
    items: items.map(({ pitchKey, note }, row) => ({
      pitchId: demoId('pitch', pitchKey),
      note,
      at: new Date(now.getTime() - (row * 31 + place * 5 + 6) * hourMs).toISOString(),
    })),
  }))

/** Rows of collections in their order. */
export const collectionRows = () =>
  demoCollections.map(({ key, slug, title, intro, published, pitchKeys }, position) => ({
    id: demoId('collection', key),
    slug,
    title,
    intro,
    published,
    position,
    pitchIds: pitchKeys.map((pitchKey) => demoId('pitch', pitchKey)),
  }))
