const firstMs = 500
const longestMs = 30_000

/** How long to wait before trying again for the nth time: twice as long each time, with half of it left to chance. */
export const retryDelayMs = (attempt: number, random: () => number): number => {
  const most = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10))
  return Math.round(most / 2 + (most / 2) * random())
}
