import { appealDays, reportReasonCatalogue } from '@pitchey/contract/moderation/vocabulary'
import type { DecisionKind, ReportReason, SubjectKind } from '@pitchey/contract/moderation/vocabulary'
import type { Mail } from '../notifications/index.ts'

type Told = {
  to: { email: string; name: string }
  kind: DecisionKind
  subjectKind: SubjectKind
  title: string
  reason: ReportReason | null
  words: string
  url: string
}

const quoted = (title: string): string => `“${title}”`

const named = ({ subjectKind, title }: Pick<Told, 'subjectKind' | 'title'>): string => {
  if (subjectKind === 'pitch') return `your pitch ${quoted(title)}`
  return subjectKind === 'comment' ? `your comment ${quoted(title)}` : 'your account'
}

const headlines: Record<Exclude<DecisionKind, 'dismissed'>, (told: Told) => string> = {
  warned: (told) => `A warning about ${named(told)}`,
  taken_down: (told) => `We took ${named(told)} down`,
  suspended: () => 'Your account is suspended',
  restored: (told) => `We gave ${named(told)} back`,
}

const consequences: Record<Exclude<DecisionKind, 'dismissed'>, (told: Told) => string> = {
  warned: () => 'Everything stays where it is. Another decision of this kind may have consequences.',
  taken_down: ({ subjectKind }) =>
    subjectKind === 'pitch'
      ? 'It left the market. You can still open it, and nobody else can.'
      : 'Nobody else can read it any more.',
  suspended: () => 'You are signed out, cannot sign in, and your pitches left the market.',
  restored: ({ subjectKind }) =>
    subjectKind === 'pitch'
      ? 'It is a draft again, and yours to publish.'
      : subjectKind === 'comment'
        ? 'Everybody can read it again.'
        : 'You can sign in again, and your pitches are back on the market.',
}

const why = ({ reason, words }: Told): string =>
  reason === null || reason === 'other'
    ? `What our moderators say: ${words}`
    : `The reason is: ${reportReasonCatalogue[reason].label.toLowerCase()}. What our moderators say: ${words}`

/** Tells the author what moderators decided and why; never who reported it. */
export const decisionMail = (told: Told & { kind: Exclude<DecisionKind, 'dismissed'> }): Mail => {
  const headline = headlines[told.kind](told)
  const appealable = told.kind !== 'restored'
  return {
    kind: `moderation-${told.kind.replace('_', '-')}`,
    to: told.to.email,
    subject: headline,
    preheader: appealable ? 'What happened, why, and how you can appeal.' : 'What happened, and why.',
    heading: headline,
    paragraphs: [`Hello ${told.to.name}, ${consequences[told.kind](told)}`, why(told)],
    action: { label: appealable ? 'Read it and appeal' : 'Read it', url: told.url },
    ...(appealable
      ? { notes: [`You can appeal within ${appealDays} days, once. Another look costs you nothing.`] }
      : {}),
  }
}

/** Tells the author how an appeal ended when the decision stands. */
export const appealUpheldMail = (told: Pick<Told, 'to' | 'subjectKind' | 'title' | 'words' | 'url'>): Mail => ({
  kind: 'moderation-appeal-upheld',
  to: told.to.email,
  subject: 'Your appeal was answered',
  preheader: 'The decision stands.',
  heading: 'The decision stands',
  paragraphs: [
    `Hello ${told.to.name}, we looked again at ${named(told)}, and the decision stands.`,
    `What our moderators say: ${told.words}`,
  ],
  action: { label: 'Read the answer', url: told.url },
})
