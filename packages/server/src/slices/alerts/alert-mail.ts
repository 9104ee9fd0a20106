import { formatLabels, genreLabels } from '@pitchey/contract/pitches/vocabulary'
import type { Format, Genre } from '@pitchey/contract/pitches/vocabulary'
import type { Settings } from '../../settings.ts'
import type { Mail, MailItem } from '../notifications/index.ts'
import type { AlertedPitch, AlertedSearch } from './alert-store.ts'

/** The kind of mail that a saved search sends. */
export const alertMailKind = 'search-alert'

/** How many pitches one mail names; the rest are counted. */
export const mailLength = 12

const dayMs = 24 * 3_600_000
/** Of this kind, so many mails a day go to one person; what is new meanwhile waits and goes together. */
export const atMost = { count: 48, withinMs: dayMs }

const rhythm = { at_once: 'as soon as something fits', daily: 'once a day', weekly: 'once a week' } as const

const counted = (count: number): string => (count === 1 ? 'A new pitch' : `${count} new pitches`)

const kindOf = ({ genre, format, creatorName }: AlertedPitch): string =>
  `${genreLabels[genre as Genre]} · ${formatLabels[format as Format]} · ${creatorName}`

const itemOf =
  (baseUrl: string) =>
  (pitch: AlertedPitch): MailItem => ({
    title: pitch.title,
    url: `${baseUrl}/pitch/${pitch.slug}`,
    kicker: kindOf(pitch),
    text: pitch.logline,
  })

const restOf = (count: number): { afterItems?: string } =>
  count > 0 ? { afterItems: count === 1 ? 'And one more.' : `And ${count} more.` } : {}

const firstTitles = (pitches: readonly AlertedPitch[]): string =>
  pitches
    .slice(0, 3)
    .map(({ title }) => title)
    .join(', ')

const stopUrlOf = (baseUrl: string, token: string): string => `${baseUrl}/unsubscribe/${token}`

const oneClick = (stopUrl: string) => ({
  'List-Unsubscribe': `<${stopUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** What is new in one search, and the word that stops its mails. */
export type Finding = { search: AlertedSearch; pitches: readonly AlertedPitch[]; token: string }

/** The mail that tells of what is new in one saved search, with the one-click way out of RFC 8058. */
export const alertMail = (
  { baseUrl }: Pick<Settings, 'baseUrl'>,
  to: string,
  { search, pitches, token }: Finding,
): Mail => {
  const what = `${counted(pitches.length)} for “${search.name}”`
  const stopUrl = stopUrlOf(baseUrl, token)
  return {
    kind: alertMailKind,
    to,
    subject: what,
    preheader: firstTitles(pitches),
    heading: what,
    paragraphs: [],
    items: pitches.slice(0, mailLength).map(itemOf(baseUrl)),
    ...restOf(pitches.length - mailLength),
    action: { label: 'Open the search', url: `${baseUrl}/searches` },
    notes: [`You saved this search and asked to hear of it ${rhythm[search.cadence]}.`],
    quietLink: { label: 'Stop the mails of this search', url: stopUrl },
    headers: oneClick(stopUrl),
    atMost,
  }
}

/** How many pitches a section of a digest names, so that one of many searches stays short enough to be read. */
const sectionLength = (sections: number): number => Math.max(3, Math.floor((3 * mailLength) / sections))

/**
 * The one mail of several searches that are due together. Each has its own way out; that of the mail, and of the
 * programs that show it, stops every digest of its reader.
 */
export const digestMail = (
  { baseUrl }: Pick<Settings, 'baseUrl'>,
  to: string,
  findings: readonly Finding[],
  digestToken: string,
): Mail => {
  const pitches = findings.flatMap((finding) => finding.pitches)
  const what = `${counted(pitches.length)} for ${findings.length} of your searches`
  const stopUrl = stopUrlOf(baseUrl, digestToken)
  const length = Math.min(mailLength, sectionLength(findings.length))
  return {
    kind: alertMailKind,
    to,
    subject: what,
    preheader: firstTitles(pitches),
    heading: what,
    paragraphs: [],
    sections: findings.map(({ search, pitches: found, token }) => ({
      heading: search.name,
      items: found.slice(0, length).map(itemOf(baseUrl)),
      ...restOf(found.length - length),
      quietLink: { label: `Stop the mails of “${search.name}”`, url: stopUrlOf(baseUrl, token) },
    })),
    action: { label: 'Open your searches', url: `${baseUrl}/searches` },
    notes: ['You saved these searches and asked to hear of them once a day or once a week.'],
    quietLink: { label: 'Stop all daily and weekly mails of your searches', url: stopUrl },
    headers: oneClick(stopUrl),
    atMost,
  }
}
