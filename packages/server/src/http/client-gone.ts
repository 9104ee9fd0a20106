/** The client broke its request off: nobody waits for an answer, and nothing here failed. */
export class ClientGone extends Error {
  override name = 'ClientGone'

  constructor(cause: unknown) {
    super('the client broke the request off', { cause })
  }
}

/** What such a request is counted and logged as; no client ever sees it. */
export const clientGoneStatus = 499
