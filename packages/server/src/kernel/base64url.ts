/** Bytes as base64url (RFC 4648, section 5) without padding: fit for addresses, headers and file names. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
