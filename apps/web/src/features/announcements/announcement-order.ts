import type { Announcement } from '@pitchey/contract/realtime/announcement'

const dayMs = 24 * 3600 * 1000
const weight: Record<Announcement['level'], number> = { critical: 2, warning: 1, info: 0 }

/** When an announcement is over, in milliseconds since 1970: at its end, or a day after it began. */
export const overAtMs = ({ startsAt, endsAt }: Pick<Announcement, 'startsAt' | 'endsAt'>): number =>
  endsAt === null ? Date.parse(startsAt) + dayMs : Date.parse(endsAt)

/** What is to be shown at `nowMs`: the gravest first, among equals the newest. */
export const standing = (
  announcements: readonly Announcement[],
  dismissed: ReadonlySet<string>,
  nowMs: number,
): Announcement[] =>
  announcements
    .filter((one) => !dismissed.has(one.id) && overAtMs(one) > nowMs)
    .toSorted((a, b) => weight[b.level] - weight[a.level] || Date.parse(b.startsAt) - Date.parse(a.startsAt))
