import type { Comparable, OwnPitch } from '@pitchey/contract/pitches/pitch'
import type {
  Ask,
  Character,
  Contact,
  Episode,
  Links,
  Registration,
  Rights,
} from '@pitchey/contract/pitches/protected-fields'

/** What fields of several parts hold before anything is said in them. */
export const emptyAsk: Ask = { amount: null, wanted: [], closesOn: null, note: '' }
export const emptyRights: Rights = { underlyingWork: null, underlyingNote: '', checklist: [] }
export const emptyLinks: Links = { trailer: null, sizzle: null }
export const emptyRegistration: Registration = { body: 'wga_west', number: '', registeredOn: null, expiresOn: null }
export const emptyContact: Contact = { name: '', role: '', email: null, phone: '' }
export const emptyComp: Comparable = { title: '', year: null, budget: null, worldwideGross: null, note: '' }

/** A character that is just begun; its id is its own from now on, here and on the server. */
export const newCharacter = (): Character => ({
  id: crypto.randomUUID(),
  name: '',
  description: '',
  ageFrom: null,
  ageTo: null,
  castingIdea: '',
  imageId: null,
  imageAlt: '',
})

/** The episode after the last one. */
export function nextEpisode(episodes: OwnPitch['episodes']): Episode {
  const last = episodes.at(-1)
  return {
    id: crypto.randomUUID(),
    season: last?.season ?? 1,
    number: Math.min(999, (last?.number ?? 0) + 1),
    title: '',
    synopsis: '',
  }
}
