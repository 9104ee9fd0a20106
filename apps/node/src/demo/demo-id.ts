import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

const epochMs = Date.UTC(2026, 0, 1)

/** The id of something in the demo market: the same for the same key at every installation, so that art stays the same. */
export const demoId = (kind: string, key: string): string =>
  v7({ msecs: epochMs, seq: 0, random: createHash('sha256').update(`${kind}:${key}`).digest().subarray(0, 16) })
