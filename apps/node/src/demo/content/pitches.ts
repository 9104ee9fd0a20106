import { comedies } from './pitches-comedy.ts'
import { crimeStories } from './pitches-crime.ts'
import { documentariesAndOthers } from './pitches-documentary-and-other.ts'
import { dramas } from './pitches-drama.ts'
import { dramasWorldwide } from './pitches-drama-worldwide.ts'
import { familyAndAdventure } from './pitches-family-and-adventure.ts'
import { fantasies } from './pitches-fantasy.ts'
import { histories } from './pitches-history.ts'
import { horrors } from './pitches-horror.ts'
import { pitchesOfMarenOduya } from './pitches-maren-oduya.ts'
import { musicAndSport } from './pitches-music-and-sport.ts'
import { mysteries } from './pitches-mystery.ts'
import { scienceFiction } from './pitches-sci-fi.ts'
import { shortsAndDocumentaries } from './pitches-short-and-documentary.ts'
import { thrillers } from './pitches-thriller-and-action.ts'
import type { DemoPitch } from './types.ts'
import { warsAndWesterns } from './pitches-war-and-western.ts'

/** Every pitch of the demo market. */
export const demoPitches: readonly DemoPitch[] = [
  ...pitchesOfMarenOduya,
  ...dramas,
  ...dramasWorldwide,
  ...comedies,
  ...crimeStories,
  ...mysteries,
  ...thrillers,
  ...horrors,
  ...scienceFiction,
  ...fantasies,
  ...histories,
  ...warsAndWesterns,
  ...musicAndSport,
  ...familyAndAdventure,
  ...shortsAndDocumentaries,
  ...documentariesAndOthers,
]
