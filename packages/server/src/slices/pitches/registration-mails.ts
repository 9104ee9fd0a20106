import type { PitchId } from '@pitchey/contract/ids'
import type { Settings } from '../../settings.ts'
import type { Mail } from '../notifications/index.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** [PIT22] Reminds an owner of the day on which the registration of a script expires, such as `2026-03-20`. */
export const registrationMail = (
  { baseUrl }: Pick<Settings, 'baseUrl'>,
  { to, id, title, expiresOn }: { to: string; id: PitchId; title: string; expiresOn: string },
): Mail => {
  const day = inWords.format(new Date(`${expiresOn}T00:00:00Z`))
  return {
    kind: 'registration-expires',
    to,
    subject: `The registration of “${title}” expires on ${day}`,
    preheader: 'Renew it, then put the new date into your pitch.',
    heading: `A registration expires on ${day}`,
    paragraphs: [
      `The script registration that you noted for “${title}” runs out on ${day}.`,
      'Renew it with the body that holds it, then change the date in your pitch: a new date brings a new reminder.',
    ],
    action: { label: 'Open the pitch', url: `${baseUrl}/creator/pitches/${id}/edit` },
    notes: ['You get this once for each date, because you own this pitch and noted when its registration ends.'],
  }
}
