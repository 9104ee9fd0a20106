const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: safe methods always; others only from a page of this site or of an
 * allowed origin. A caller that names no origin must at least be marked same-origin by the browser.
 */
export const isFromAllowedOrigin = (request: Request, allowed: ReadonlySet<string>): boolean => {
  if (safeMethods.has(request.method)) return true
  const origin = request.headers.get('origin')
  if (origin !== null) return allowed.has(origin)
  return request.headers.get('sec-fetch-site') === 'same-origin'
}
