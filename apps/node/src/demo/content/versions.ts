import type { VersionKind } from '@pitchey/contract/pitches/versions'
import { prose } from './prose.ts'

/** What a demo pitch said before; fields that are not named said what they say today. */
export type DemoVersion = {
  authorKey: string
  hoursBeforePublication: number
  kind: VersionKind
  name: string | null
  fields: Readonly<Record<string, unknown>>
}

const firstTitle = 'The Lighthouse Letters'

const firstLogline = prose`
  A lighthouse keeper on a sinking headland finds a letter to the daughter she never had.`

const firstSynopsis = prose`
  Bríd Lavelle keeps the last manned light in Ireland. The headland is to be abandoned, and she has a month to leave.
  On the first day the tide brings in a bottle with a letter for “Sorcha Lavelle, at the light”. Bríd has no daughter.

  More letters come. Bríd has to decide whether they are a joke or a warning.`

const secondSynopsis = prose`
  Bríd Lavelle keeps the last manned light in Ireland, on a headland the government has decided to give back to the
  Atlantic. She has a month to leave. On the first day the tide brings in a bottle with a letter for “Sorcha Lavelle,
  at the light”, dated thirty years from now. Bríd has no daughter and, at fifty-one, no prospect of one.

  More letters come in on the tide. They argue with each other and they get small things wrong. With the evacuation
  boats already in the bay, Bríd has to decide whether the letters are a cruelty, a forecast or an invitation.`

const firstTreatment = prose`
  A month before the headland at Dún Caol is abandoned, Bríd Lavelle polishes a lens that will not be lit again. She is
  fifty-one and the last of the Lavelles to keep the light.

  A bottle comes in on the flood tide. The letter inside begins “Sorcha, a stór” and describes the lamp room in exact
  and loving detail, including a crack in the glass that is not there yet. Bríd takes it for a joke by the young fellows
  at the pier. The next morning a gannet hits the lantern and leaves the crack.

  Bríd’s brother Malachy flies home to get her out. Their quarrel on the tower stairs is the quarrel in the letter.

  In the last storm the lamp is lit by hand once more, and the ferry comes in.`

/** Histories of demo pitches by key, oldest first; the last of each is the pitch as it was published. */
export const demoVersions: Readonly<Record<string, readonly DemoVersion[]>> = {
  'the-salt-line': [
    {
      authorKey: 'demo-creator',
      hoursBeforePublication: 1130,
      kind: 'saved',
      name: null,
      fields: {
        title: firstTitle,
        logline: firstLogline,
        shortSynopsis: firstSynopsis,
        longSynopsis: '',
        genre: 'sci_fi',
        secondaryGenres: [],
        themes: ['motherhood'],
        comps: [],
        stage: 'concept',
        estimatedBudget: null,
        targetAudience: '',
      },
    },
    {
      authorKey: 'demo-creator',
      hoursBeforePublication: 886,
      kind: 'named',
      name: 'First treatment',
      fields: {
        title: firstTitle,
        logline: firstLogline,
        shortSynopsis: secondSynopsis,
        longSynopsis: firstTreatment,
        genre: 'sci_fi',
        secondaryGenres: ['drama'],
        stage: 'treatment',
        estimatedBudget: null,
        targetAudience: 'Adults 30 and over who come out for literary science fiction.',
      },
    },
    {
      authorKey: 'demo-creator',
      hoursBeforePublication: 401,
      kind: 'named',
      name: 'Sent to Ingrid',
      fields: {
        logline: prose`
          On a coast that the sea is taking house by house, a childless lighthouse keeper finds a bottled letter addressed
          to her daughter, and refuses to leave until she knows who wrote it.`,
        shortSynopsis: secondSynopsis,
        stage: 'script',
        estimatedBudget: { amountMinor: 310_000_000, currency: 'EUR' },
      },
    },
    {
      authorKey: 'demo-creator',
      hoursBeforePublication: 52,
      kind: 'saved',
      name: null,
      fields: { stage: 'script', estimatedBudget: { amountMinor: 360_000_000, currency: 'EUR' } },
    },
    { authorKey: 'demo-creator', hoursBeforePublication: 0, kind: 'published', name: null, fields: {} },
  ],
}
