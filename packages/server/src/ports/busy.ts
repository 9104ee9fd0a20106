/** More work waits than is taken; the caller may come back in a moment. */
export class Busy extends Error {
  override name = 'Busy'
}
