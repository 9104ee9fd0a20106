import autocannon from 'autocannon'

export type Load = { requestsPerSecond: number; p50Ms: number; p95Ms: number; p99Ms: number; errors: number }

export type LoadTarget = { url: string; headers?: Record<string, string>; requests?: { path: string }[] }

/** Loads one address for `seconds` over `connections` kept-alive connections. */
export const load = async (target: LoadTarget, connections: number, seconds: number): Promise<Load> => {
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    headers: target.headers ?? {},
    ...(target.requests ? { requests: target.requests } : {}),
  })
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p95Ms: result.latency.p97_5,
    p99Ms: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The value below which `share` (0 to 1) of the values lie. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** Measures two things in turn, A B A B, and answers the medians of each and of their ratio. */
export const interleave = async (
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: number; b: number; ratio: number }> => {
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) pairs.push([await a(), await b()])
  return {
    a: median(pairs.map(([first]) => first)),
    b: median(pairs.map(([, second]) => second)),
    ratio: median(pairs.map(([first, second]) => first / second)),
  }
}
