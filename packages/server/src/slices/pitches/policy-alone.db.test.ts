import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftOf, liveOf } from '../../../../../apps/node/test/access-world.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { readPitch } from './read-pitch.ts'

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct()
  await administer(
    product.owner,
    'alter table pitches disable row level security',
    'alter table pitch_fields disable row level security',
  )
})
afterAll(() => product.stop())

it('[VIS1] hides what is not open also where row-level security is off', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const stranger = await product.addPerson({ userType: 'investor' })
  const hidden = [await draftOf(product, owner, {}), await liveOf(product, owner, { visibility: 'private' })]
  const read = (actor: typeof visitor, id: string) =>
    execute(product.kernel, readPitch, { idOrSlug: id }, product.as(actor))
  for (const { id } of hidden) {
    for (const actor of [visitor, stranger]) {
      await expect(read(actor, id)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(read(owner, id)).resolves.toBeDefined()
  }
})
