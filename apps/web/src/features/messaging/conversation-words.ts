import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { isProblem } from '../../app/api-problem.ts'

type Person = Conversation['participants'][number]

/** Everybody in it but me; those who left only when nobody else is there. */
export const othersIn = ({ participants }: Conversation, ownId: string): Person[] => {
  const others = participants.filter(({ id }) => id !== ownId)
  const present = others.filter(({ left }) => !left)
  return present.length > 0 ? present : others
}

/** What a conversation is called: its subject, or the names of the others. */
export const conversationTitle = (conversation: Conversation, ownId: string): string =>
  conversation.subject ??
  (othersIn(conversation, ownId)
    .map(({ name }) => name)
    .join(', ') ||
    'Nobody else is here')

/** `Ada is typing…`, `Ada and Ben are typing…`, `Several people are typing…`. */
export const typingWords = (names: readonly string[]): string => {
  const [first, second] = names
  if (first === undefined) return ''
  if (second === undefined) return `${first} is typing…`
  return names.length === 2 ? `${first} and ${second} are typing…` : 'Several people are typing…'
}

export const isMuted = ({ mutedUntil }: Conversation, now = Date.now()): boolean =>
  mutedUntil !== null && Date.parse(mutedUntil) > now

/** Why a conversation could not be begun or a message not be written, and what to do. */
export const refusalWords = (error: unknown): string => {
  if (isProblem(error, 'not_found')) return 'This person cannot be written to right now.'
  if (isProblem(error, 'email_not_verified')) return 'Confirm your e-mail address first; then you can write to people.'
  if (isProblem(error, 'forbidden')) return 'Your account may not write messages.'
  if (isProblem(error, 'too_many_requests')) return 'You wrote a lot in a short time. Wait a little and try again.'
  if (isProblem(error, 'offline')) return 'There is no connection right now. Nothing you wrote is lost.'
  return error instanceof Error && error.message !== '' ? error.message : 'That did not work. Try again.'
}
