/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as configured proxies wrote it:
 * from the right, the first address that is not a trusted proxy.
 */
export const clientAddress = (
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrustedProxy: (address: string) => boolean,
): string => {
  const socket = normalise(peer ?? 'unknown')
  if (forwardedFor === undefined || !isTrustedProxy(socket)) return socket
  const hops = forwardedFor.split(',').map((part) => normalise(part.trim()))
  for (const hop of hops.toReversed()) {
    if (hop === '' || hop.length > 45) return socket
    if (!isTrustedProxy(hop)) return hop
  }
  return hops[0] ?? socket
}

const normalise = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/u, '')

/** What is counted together: an IPv4 address, or the /64 of an IPv6 address, which is one subscriber. */
export const addressBucket = (address: string): string => {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}
