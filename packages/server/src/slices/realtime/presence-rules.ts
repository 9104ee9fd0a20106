import type { CustomStatus, OwnPresence, Presence, PresenceStatus } from '@pitchey/contract/realtime/presence'
import type { UserId } from '@pitchey/contract/ids'

/** What is known of a person: their choice, and whether they are connected and at any of their devices. */
export type PresenceFacts = {
  userId: UserId
  chosen: PresenceStatus | null
  customText: string | null
  customUntil: Date | null
  connected: boolean
  away: boolean
}

const statusOf = ({ chosen, connected, away }: PresenceFacts): PresenceStatus => {
  if (!connected || chosen === 'offline') return 'offline'
  if (chosen === 'do_not_disturb' || chosen === 'away') return chosen
  return away ? 'away' : 'online'
}

const customOf = ({ customText, customUntil }: PresenceFacts, now: Date): CustomStatus | null => {
  if (customText === null || (customUntil !== null && customUntil <= now)) return null
  return { text: customText, expiresAt: customUntil?.toISOString() ?? null }
}

/** [RT7] What others see: whoever hides is offline and says nothing; a custom status ends at its time. */
export const presenceOf = (facts: PresenceFacts, now: Date): Presence => {
  const hidden = facts.chosen === 'offline'
  return { userId: facts.userId, status: statusOf(facts), customStatus: hidden ? null : customOf(facts, now) }
}

/** [RT7] What a person sees of themselves: their choice and their line stay known to them while they hide. */
export const ownPresenceOf = (facts: PresenceFacts, now: Date): OwnPresence => ({
  chosen: facts.chosen ?? 'online',
  customStatus: customOf(facts, now),
  shown: statusOf(facts),
})
