import { protectedFields } from '@pitchey/contract/pitches/protected-fields'

/** A word that stands in one place of the whole world and nowhere else. It is searched for like any other word. */
export const canary = (name: string): string => `canary${name}x`

/** An amount of money that stands in one place, in minor units. */
const amounts = ['open', 'reader', 'deal', 'plain', 'late'].flatMap((pitch) =>
  ['budget', 'ask', 'compbudget', 'compgross'].map((place) => `${pitch}${place}`),
)
export const amount = (name: string): number => {
  const at = amounts.indexOf(name)
  if (at < 0) throw new Error(`no amount is called ${name}`)
  return 7_193_046_200 + at
}

const formatted = (name: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: `${canary(name)} and ` },
        {
          type: 'text',
          text: 'more',
          marks: [{ type: 'link', attrs: { href: `https://films.example/${canary(`${name}link`)}` } }],
        },
      ],
    },
  ],
})

/** Open fields of a pitch: everybody reads them who may open it. */
const openFields = (pitch: string) => ({
  title: `The ${canary(`${pitch}title`)}`,
  logline: `A keeper finds ${canary(`${pitch}logline`)} in the lamp.`,
  format: 'other',
  formatOther: canary(`${pitch}format`),
  comps: [
    {
      title: canary(`${pitch}comp`),
      year: 2019,
      budget: { amountMinor: amount(`${pitch}compbudget`), currency: 'USD' },
      worldwideGross: { amountMinor: amount(`${pitch}compgross`), currency: 'USD' },
      note: canary(`${pitch}compnote`),
    },
  ],
  themes: [canary(`${pitch}theme`)],
  tags: [canary(`${pitch}tag`)],
  aiUse: 'assisted',
  aiNote: canary(`${pitch}ainote`),
  aiTools: [canary(`${pitch}aitool`)],
})

/** Fields with a tier of their own, each text of them with a canary. */
const tieredFields = (pitch: string) => ({
  shortSynopsis: `She stays with ${canary(`${pitch}short`)}.`,
  longSynopsis: formatted(`${pitch}long`),
  targetAudience: canary(`${pitch}audience`),
  location: canary(`${pitch}location`),
  estimatedBudget: { amountMinor: amount(`${pitch}budget`), currency: 'USD' },
  opener: formatted(`${pitch}opener`),
  premise: canary(`${pitch}premise`),
  world: formatted(`${pitch}world`),
  characters: [
    {
      name: canary(`${pitch}who`),
      description: canary(`${pitch}whotext`),
      castingIdea: canary(`${pitch}casting`),
    },
  ],
  episodes: [{ number: 1, title: canary(`${pitch}episode`), synopsis: canary(`${pitch}episodetext`) }],
  productionTimeline: canary(`${pitch}timeline`),
  ask: {
    amount: { amountMinor: amount(`${pitch}ask`), currency: 'EUR' },
    wanted: ['equity'],
    closesOn: '2026-11-30',
    note: canary(`${pitch}asknote`),
  },
  rights: {
    underlyingWork: 'book',
    underlyingNote: canary(`${pitch}rights`),
    checklist: [{ item: 'sole_author', answer: 'yes', note: canary(`${pitch}rightsitem`) }],
  },
  registration: {
    body: 'wga_west',
    number: canary(`${pitch}registration`),
    registeredOn: '2025-03-10',
    expiresOn: '2026-03-20',
  },
  contacts: [
    {
      name: canary(`${pitch}contact`),
      role: canary(`${pitch}contactrole`),
      email: `${canary(`${pitch}contactmail`)}@agents.example`,
      phone: canary(`${pitch}contactphone`),
    },
  ],
  budgetBreakdown: canary(`${pitch}breakdown`),
  financialProjections: canary(`${pitch}projections`),
  distributionPlan: canary(`${pitch}distribution`),
  marketingStrategy: canary(`${pitch}marketing`),
  links: {
    trailer: `https://films.example/${canary(`${pitch}trailer`)}`,
    sizzle: `https://films.example/${canary(`${pitch}sizzle`)}`,
  },
})

const texts = (value: unknown): string[] => {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return [...value.matchAll(/canary[a-z]+x/gu)].map(([word]) => word)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
const marked = (value: unknown): string[] => texts(value).filter((text) => text.length > 6)

/** The canaries in each field of a pitch. */
export const wordsOf = (pitch: string) => ({
  open: marked(openFields(pitch)),
  tiered: Object.entries(tieredFields(pitch)).map(([field, value]) => ({ field, words: marked(value) })),
})

/** Everything that a pitch may say; with a tier, every field of it lies in that tier, else in the usual ones. */
export const fullPitch = (pitch: string, tier?: 0 | 1 | 2): Record<string, unknown> => ({
  ...openFields(pitch),
  ...tieredFields(pitch),
  genre: 'drama',
  budgetRange: 'from_1m_to_5m',
  country: 'NO',
  language: 'en',
  seekingInvestment: true,
  ...(tier === undefined ? {} : { disclosure: Object.fromEntries(protectedFields.map((field) => [field, tier])) }),
})

/** A pitch that says as much as it must to be published. */
export const shortPitch = (pitch: string): Record<string, unknown> => ({
  title: `The ${canary(`${pitch}title`)}`,
  logline: `A keeper finds ${canary(`${pitch}logline`)} in the lamp.`,
  genre: 'comedy',
  format: 'feature',
  shortSynopsis: canary(`${pitch}short`),
  premise: canary(`${pitch}premise`),
  tags: [canary(`${pitch}tag`)],
  budgetRange: 'under_250k',
  aiUse: 'none',
})

/** The canaries of such a pitch. */
export const shortWords = (pitch: string): string[] =>
  ['title', 'logline', 'short', 'premise', 'tag'].map((place) => canary(`${pitch}${place}`))
