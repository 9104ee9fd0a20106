/** The store of files cannot be reached, or does not do what is asked; what was sent before is kept. */
export class StoreAway extends Error {
  override name = 'StoreAway'
}
