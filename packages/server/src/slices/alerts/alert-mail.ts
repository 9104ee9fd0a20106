import { formatLabels, genreLabels } from '@pitchey/contract/pitches/vocabulary'
import type { Format, Genre } from '@pitchey/contract/pitches/vocabulary'
import type { Settings } from '../../settings.ts'
import type { Mail } from '../notifications/index.ts'
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

type Alert = { to: string; search: AlertedSearch; pitches: readonly AlertedPitch[]; token: string }

/** The mail that tells of what is new in a saved search, with the one-click way out of RFC 8058. */
export const alertMail = ({ baseUrl }: Pick<Settings, 'baseUrl'>, { to, search, pitches, token }: Alert): Mail => {
  const what = counted(pitches.length)
  const rest = pitches.length - mailLength
  const stopUrl = `${baseUrl}/unsubscribe/${token}`
  return {
    kind: alertMailKind,
    to,
    subject: `${what} for “${search.name}”`,
    preheader: pitches
      .slice(0, 3)
      .map(({ title }) => title)
      .join(', '),
    heading: `${what} for “${search.name}”`,
    paragraphs: [],
    items: pitches.slice(0, mailLength).map((pitch) => ({
      title: pitch.title,
      url: `${baseUrl}/pitch/${pitch.slug}`,
      kicker: kindOf(pitch),
      text: pitch.logline,
    })),
    ...(rest > 0 ? { afterItems: rest === 1 ? 'And one more.' : `And ${rest} more.` } : {}),
    action: { label: 'Open the search', url: `${baseUrl}/searches` },
    notes: [`You saved this search and asked to hear of it ${rhythm[search.cadence]}.`],
    quietLink: { label: 'Stop the mails of this search', url: stopUrl },
    headers: { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    atMost,
  }
}
