const units = ['B', 'KB', 'MB', 'GB'] as const

/** A size for people, in powers of 1,024: 1536 is "1.5 KB". */
export function formatBytes(sizeBytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, sizeBytes)) / 10))
  const amount = sizeBytes / 1024 ** power
  return `${amount.toLocaleString('en', { maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0 })} ${units[power] ?? 'B'}`
}
