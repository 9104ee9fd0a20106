const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * The word in the mails of a saved search that stops them: a keyed hash of its id, so that every mail can carry it and
 * the database need not hold it. 43 characters of base64url.
 */
export const unsubscribeTokenOf = async (searchId: string, secret: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(`alerts of saved search ${searchId}`))))
}

/** What the database holds of that word: its SHA-256 in base64url. */
export const unsubscribeHashOf = async (token: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(token))))
