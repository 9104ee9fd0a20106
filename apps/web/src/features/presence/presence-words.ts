import type { CustomStatus, OwnPresence, PresenceStatus } from '@pitchey/contract/realtime/presence'

/** What each status is called. */
export const statusWords: Record<PresenceStatus, string> = {
  online: 'Online',
  away: 'Away',
  do_not_disturb: 'Do not disturb',
  offline: 'Offline',
}

/** What somebody can choose for themselves, and what it does. */
export const statusChoices: readonly { value: PresenceStatus; label: string; description: string }[] = [
  { value: 'online', label: 'Online', description: 'Follows what you do: away when you leave your devices.' },
  { value: 'away', label: 'Away', description: 'Shown as away, even while you are here.' },
  { value: 'do_not_disturb', label: 'Do not disturb', description: 'People see that this is no good moment.' },
  { value: 'offline', label: 'Appear offline', description: 'Nobody sees that you are here, nor your line.' },
]

/** How one appears, for oneself. */
export const ownWords = ({ chosen, shown }: Pick<OwnPresence, 'chosen' | 'shown'>): string =>
  chosen === 'offline' ? 'Appearing offline' : statusWords[shown]

export const expiryChoices = [
  { value: '30m', label: 'After 30 minutes' },
  { value: '1h', label: 'After an hour' },
  { value: 'today', label: 'At the end of today' },
  { value: 'keep', label: 'Only when I clear it' },
] as const
/** `same` is the moment that was chosen before. */
export type ExpiryChoice = (typeof expiryChoices)[number]['value'] | 'same'

const minuteMs = 60_000

/** When a line ends that is written at `now`; null for never. The day is that of this device. */
export const expiryOf = (choice: ExpiryChoice, now: Date, before: CustomStatus | null): string | null => {
  if (choice === 'same') return before?.expiresAt ?? null
  if (choice === 'keep') return null
  if (choice === '30m') return new Date(now.getTime() + 30 * minuteMs).toISOString()
  if (choice === '1h') return new Date(now.getTime() + 60 * minuteMs).toISOString()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString()
}
