import type { Character } from '@pitchey/contract/pitches/protected-fields'
import type { DemoDetails } from './pitch-details-types.ts'
import { prose } from './prose.ts'
import { seriesDetails } from './series-details.ts'

const character = (n: number, given: Omit<Character, 'id' | 'imageId' | 'imageAlt'>): Character => ({
  id: `0190f0f0-0000-7000-8000-0000000c${String(n).padStart(4, '0')}`,
  imageId: null,
  imageAlt: '',
  ...given,
})

const saltLine: DemoDetails = {
  seekingInvestment: true,
  tiers: { ask: 0 },
  fields: {
    premise: prose`
      What if the future wrote to you, could not agree on what happened, and asked you only to stay where you are?`,
    opener: prose`
      Dawn, flood tide. A bottle knocks against a slipway that ends in the sea. A hand in a keeper’s glove reaches down
      and misses it twice.

      Inside the light, Bríd Lavelle uncorks it over the sink, expecting a joke. She reads the first line standing. She
      reads the second sitting down. The letter is to her daughter. The kettle screams, and she lets it.`,
    world: prose`
      Dún Caol is the last light on a headland that the county has stopped defending. The road is gone at the second
      bend; post comes on foot. Below the light, a white stripe runs across the empty cottages: the salt line, painted
      higher every spring.

      Nothing in it is invented but the letters. The sea rises at the pace of a council budget.`,
    characters: [
      character(1, {
        name: 'Bríd Lavelle',
        description: prose`
          The last keeper. Exact, funny when nobody is there, and unwilling to be rescued. She counts lens rotations the
          way others pray.`,
        ageFrom: 48,
        ageTo: 54,
        castingIdea: 'a stage actor who can be alone on screen for ten minutes',
      }),
      character(2, {
        name: 'Sinéad',
        description: prose`
          Seventeen, in the county’s care, paid by the hour to deliver notices. Reads everything, believes nothing, and
          has a name ready for the day she gets to choose.`,
        ageFrom: 16,
        ageTo: 18,
        castingIdea: 'a newcomer from the west',
      }),
      character(3, {
        name: 'Malachy Lavelle',
        description: 'Bríd’s brother, home from Boston with a spare room and the insurers’ forms. Kind, and sent.',
        ageFrom: 50,
        ageTo: 58,
        castingIdea: '',
      }),
    ],
    productionTimeline: prose`
      Script locked. Six weeks on location in Erris next autumn, for the equinox tides; tower interiors on a stage in
      Limerick. Delivery eleven months later.`,
    ask: {
      amount: { amountMinor: 120_000_000, currency: 'EUR' },
      wanted: ['equity', 'coproduction', 'presale'],
      closesOn: '2027-05-31',
      note: 'Screen Ireland development money is spent and accounted for. A co-producer in Belgium or Norway fits the tax side.',
    },
    rights: {
      underlyingWork: 'original',
      underlyingNote: '',
      checklist: [
        { item: 'sole_author', answer: 'yes', note: '' },
        { item: 'no_prior_option', answer: 'yes', note: 'An earlier option lapsed in 2024; the letter is on file.' },
        { item: 'music_cleared', answer: 'unsure', note: 'One sean-nós song, words traditional, arrangement open.' },
        { item: 'title_searched', answer: 'yes', note: '' },
      ],
    },
    registration: { body: 'wga_west', number: '2214087', registeredOn: '2024-03-04', expiresOn: '2029-03-04' },
    contacts: [{ name: 'Nuala Crehan', role: 'Agent', email: 'nuala@crehan-agents.example', phone: '+353 1 555 0147' }],
    budgetBreakdown: prose`
      Above the line 14 %, cast 11 %, location and marine unit 27 %, stage and tower 18 %, post and water effects 19 %,
      contingency 11 %.`,
    distributionPlan: 'Festival launch in the autumn, then Ireland and the United Kingdom with one distributor.',
  },
  team: [
    { personKey: 'callum-reyes', role: 'editor' },
    { personKey: 'isaura-pinho', role: 'commenter' },
  ],
  attachments: [
    { personKey: 'aino-lehtola', name: 'Aino Lehtola', role: 'director', state: 'confirmed' },
    { name: 'Fergal Toner', role: 'cinematographer', state: 'confirmed' },
    { personKey: 'hanna-brandt', name: 'Hanna Brandt', role: 'composer', state: 'proposed' },
  ],
  notes: [
    {
      authorKey: 'isaura-pinho',
      body: 'The quarrel on the stairs lands harder if we have not seen Malachy’s forms before it. Can page 61 lose them?',
      daysAgo: 4,
    },
    { authorKey: 'callum-reyes', body: 'Done, and the storm is two pages shorter now.', daysAgo: 3 },
  ],
}

/** Details by the key of a pitch. */
export const demoDetails: Readonly<Record<string, DemoDetails>> = { 'the-salt-line': saltLine, ...seriesDetails }
