import { notificationKinds } from '@pitchey/contract/notifications/notification'
import type {
  NotificationKind,
  NotificationPayload,
  NotificationTopic,
} from '@pitchey/contract/notifications/notification'

/** What the reader of a notification may know of the things it is about; null for what is gone or not theirs to see. */
export type NotificationFacts = {
  payload: NotificationPayload
  actor: { handle: string; name: string } | null
  pitch: { id: string; slug: string | null; title: string; mine: boolean } | null
  organisation: { slug: string; name: string } | null
  conversation: { subject: string | null; unread: number } | null
  /** A saved search of the reader, and what its alerts told of since they last opened it. */
  search: { name: string; told: number } | null
}

type CatalogueEntry = {
  topic: NotificationTopic
  /** 1 low to 5 critical. */
  priority: 1 | 2 | 3 | 4 | 5
  words: (facts: NotificationFacts) => string
  link: (facts: NotificationFacts) => string | null
}

const somebody = ({ actor }: NotificationFacts): string => actor?.name ?? 'Somebody'
const titled = ({ pitch }: NotificationFacts, otherwise: string): string =>
  pitch === null ? otherwise : `“${pitch.title}”`

const messageWords = (facts: NotificationFacts): string => {
  const { subject = null, unread = 0 } = facts.conversation ?? {}
  const where = subject === null ? '' : ` in “${subject}”`
  return unread > 1
    ? `${unread} new messages${where || ` from ${somebody(facts)}`}`
    : `${somebody(facts)} wrote${where || ' to you'}`
}

const toThread = ({ conversation, payload }: NotificationFacts): string | null =>
  conversation === null || payload.conversationId === undefined ? null : `/inbox/${payload.conversationId}`

const toPitch = ({ pitch, payload }: NotificationFacts): string | null => {
  const slug = pitch?.slug ?? null
  if (slug === null) return null
  return payload.commentId === undefined ? `/pitch/${slug}` : `/pitch/${slug}#comment-${payload.commentId}`
}

const toOwnTeam = ({ pitch }: NotificationFacts): string | null =>
  pitch?.mine === true ? `/creator/pitches/${pitch.id}/people` : null

const toOwnPitch = ({ pitch }: NotificationFacts): string | null =>
  pitch?.mine === true ? `/creator/pitches/${pitch.id}/edit` : null

const toDecision = ({ payload }: NotificationFacts): string | null =>
  payload.decisionId === undefined ? null : `/decisions/${payload.decisionId}`

/** Every kind of notification: what it belongs to, how much it matters, what it says and where it leads. */
export const notificationCatalogue: Record<NotificationKind, CatalogueEntry> = {
  /** To everybody who takes part, accepted the conversation and did not mute it; one for each conversation. */
  message: { topic: 'messages', priority: 4, words: messageWords, link: toThread },
  /** To whom a conversation is a request. */
  message_request: {
    topic: 'messages',
    priority: 3,
    words: (facts) => `${somebody(facts)} would like to write to you`,
    link: toThread,
  },
  /** To the person who is followed, once for each follower. */
  follower: {
    topic: 'people',
    priority: 2,
    words: (facts) => `${somebody(facts)} follows you`,
    link: ({ actor }) => (actor === null ? null : `/people/${actor.handle}`),
  },
  /** To those who follow the creator, once for each pitch. */
  new_pitch: {
    topic: 'pitches',
    priority: 2,
    words: (facts) => `${somebody(facts)} published ${titled(facts, 'a pitch that is gone')}`,
    link: toPitch,
  },
  /** To the owner of the pitch. */
  comment: {
    topic: 'pitches',
    priority: 3,
    words: (facts) => `${somebody(facts)} commented on ${titled(facts, 'a pitch')}`,
    link: toPitch,
  },
  /** To the author of the comment that was answered. */
  reply: {
    topic: 'pitches',
    priority: 3,
    words: (facts) =>
      facts.pitch === null
        ? `${somebody(facts)} answered your comment`
        : `${somebody(facts)} answered your comment on ${titled(facts, '')}`,
    link: toPitch,
  },
  /** To the owner of the pitch. */
  pitch_removed: {
    topic: 'moderation',
    priority: 5,
    words: (facts) => `Our moderators took ${titled(facts, 'your pitch')} down: read why`,
    link: toDecision,
  },
  /** To the owner of the pitch. */
  pitch_reinstated: {
    topic: 'moderation',
    priority: 4,
    words: (facts) => `Our moderators gave ${titled(facts, 'your pitch')} back to you as a draft`,
    link: toOwnPitch,
  },
  /** To the author of the comment. */
  comment_removed: {
    topic: 'moderation',
    priority: 5,
    words: () => 'Our moderators took a comment of yours down: read why',
    link: toDecision,
  },
  /** To the author of the comment. */
  comment_restored: {
    topic: 'moderation',
    priority: 4,
    words: () => 'Our moderators gave a comment of yours back',
    link: toDecision,
  },
  /** To the author of what was reported. */
  warning: {
    topic: 'moderation',
    priority: 5,
    words: () => 'Our moderators sent you a warning: read why',
    link: toDecision,
  },
  /** To the person whose suspension was lifted or whose warning was withdrawn. */
  account_restored: {
    topic: 'moderation',
    priority: 4,
    words: () => 'Our moderators took a decision about your account back',
    link: toDecision,
  },
  /** To whoever appealed, when the decision stands. */
  appeal_answered: {
    topic: 'moderation',
    priority: 5,
    words: () => 'Your appeal was answered: the decision stands',
    link: toDecision,
  },
  /** To everybody who reported it; never what was decided. */
  report_answered: {
    topic: 'moderation',
    priority: 2,
    words: () => 'Thank you: our moderators looked at what you reported',
    link: () => null,
  },
  /** To whoever saved the search; one for each search. */
  search_match: {
    topic: 'pitches',
    priority: 3,
    words: ({ search, pitch }) => {
      const where = search === null ? 'a saved search' : `“${search.name}”`
      if (search !== null && search.told > 1) return `${search.told} new pitches for ${where}`
      return pitch === null ? `A new pitch for ${where}` : `“${pitch.title}” is new for ${where}`
    },
    link: ({ search }) => (search === null ? null : '/searches'),
  },
  /** To everybody who owns or administers the company. */
  company_verified: {
    topic: 'people',
    priority: 3,
    words: ({ organisation }) => `${organisation?.name ?? 'Your company'} is verified now`,
    link: ({ organisation }) => (organisation === null ? null : `/companies/${organisation.slug}`),
  },
  /** To the owner of the pitch. */
  team_joined: {
    topic: 'pitches',
    priority: 3,
    words: (facts) => `${somebody(facts)} joined the team of ${titled(facts, 'your pitch')}`,
    link: toOwnTeam,
  },
  /** To the person who is asked. */
  attachment_proposed: {
    topic: 'pitches',
    priority: 4,
    words: (facts) => `${somebody(facts)} would like to name you in ${titled(facts, 'a project')}`,
    link: () => '/attachments',
  },
  /** To the owner of the pitch. */
  attachment_confirmed: {
    topic: 'pitches',
    priority: 3,
    words: (facts) => `${somebody(facts)} confirmed to be part of ${titled(facts, 'your pitch')}`,
    link: toOwnTeam,
  },
  /** To the owner of the pitch. */
  attachment_declined: {
    topic: 'pitches',
    priority: 3,
    words: (facts) => `${somebody(facts)} does not want to be named in ${titled(facts, 'your pitch')}`,
    link: toOwnTeam,
  },
  /** To the owner of the pitch, once for each date. */
  registration_expires: {
    topic: 'pitches',
    priority: 4,
    words: (facts) => `The registration of ${titled(facts, 'your pitch')} expires within a month`,
    link: toOwnPitch,
  },
}

/** The kinds of a topic. */
export const kindsOf = (topic: NotificationTopic): NotificationKind[] =>
  notificationKinds.filter((kind) => notificationCatalogue[kind].topic === topic)
