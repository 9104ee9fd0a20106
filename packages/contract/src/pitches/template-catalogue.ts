import type { Format } from './vocabulary.ts'

export const builtInTemplateKeys = [
  'feature_three_acts',
  'series_season',
  'limited_series_parts',
  'short_one_turn',
  'documentary_access',
] as const
export type BuiltInTemplateKey = (typeof builtInTemplateKeys)[number]

type Section = { heading: string; prompt: string }
type SampleEpisode = { season: number; number: number; title: string }

export type BuiltInTemplate = {
  key: BuiltInTemplateKey
  name: string
  format: Format
  description: string
  /** The parts of its long synopsis, each with the question it answers. */
  sections: readonly Section[]
  episodes: readonly SampleEpisode[]
}

const numbered = (count: number, titleOf: (number: number) => string): SampleEpisode[] =>
  Array.from({ length: count }, (_, index) => ({ season: 1, number: index + 1, title: titleOf(index + 1) }))

/** What a pitch may begin from, for every format that has a usual shape. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  {
    key: 'feature_three_acts',
    name: 'Feature in three acts',
    format: 'feature',
    description: 'Set-up, confrontation and resolution, with the turns that readers look for.',
    sections: [
      { heading: 'The world before', prompt: 'Who is this person on an ordinary day, and what do they lack?' },
      { heading: 'What happens', prompt: 'Which event can they not walk away from?' },
      { heading: 'Act two, first half', prompt: 'What do they try, and how does it seem to work?' },
      { heading: 'The middle', prompt: 'What do they learn here that changes what the story is about?' },
      { heading: 'Act two, second half', prompt: 'What does it cost them, and who turns away?' },
      { heading: 'The lowest point', prompt: 'What is lost that cannot be had back?' },
      { heading: 'Act three', prompt: 'What do they choose, and what do we see last?' },
    ],
    episodes: [],
  },
  {
    key: 'series_season',
    name: 'Series, first season',
    format: 'series',
    description: 'What the show is every week, a first season, and why there is a second.',
    sections: [
      { heading: 'The engine', prompt: 'What makes a new story every episode?' },
      { heading: 'The pilot', prompt: 'How do we come in, and which question keeps us watching?' },
      { heading: 'The season', prompt: 'Who is somebody else at its end?' },
      { heading: 'Seasons to come', prompt: 'What is still unsolved, and where can it go?' },
    ],
    episodes: numbered(8, (number) => (number === 1 ? 'Pilot' : number === 8 ? 'Finale' : `Episode ${number}`)),
  },
  {
    key: 'limited_series_parts',
    name: 'Limited series in parts',
    format: 'limited_series',
    description: 'One story with an end, told in four parts.',
    sections: [
      { heading: 'Why in parts', prompt: 'What does each part show that a film could not?' },
      { heading: 'The beginning', prompt: 'Where are we, and what is already wrong?' },
      { heading: 'The turn', prompt: 'What do we believe until the middle, and why is it not so?' },
      { heading: 'The end', prompt: 'Which answer do we leave with?' },
    ],
    episodes: numbered(4, (number) => `Part ${number}`),
  },
  {
    key: 'short_one_turn',
    name: 'Short with one turn',
    format: 'short',
    description: 'One place, one want, one surprise.',
    sections: [
      { heading: 'The situation', prompt: 'Where are we, and what does somebody want right now?' },
      { heading: 'The turn', prompt: 'What do we learn that changes all we saw?' },
      { heading: 'The last picture', prompt: 'What do we look at when it ends?' },
    ],
    episodes: [],
  },
  {
    key: 'documentary_access',
    name: 'Documentary',
    format: 'documentary',
    description: 'The question, the people, the access you have and how it will look.',
    sections: [
      { heading: 'The question', prompt: 'What do you want to find out, and why now?' },
      { heading: 'The people', prompt: 'Whom do we follow, and what do they stand to lose?' },
      { heading: 'The access', prompt: 'What can you film that nobody else can?' },
      { heading: 'The form', prompt: 'Observed, told, reconstructed: how will it look and sound?' },
      { heading: 'The end', prompt: 'What will have happened when you stop filming?' },
    ],
    episodes: [],
  },
]

/** A long synopsis that only asks: a heading and its question in brackets for every section. */
export const scaffoldOf = ({ sections }: Pick<BuiltInTemplate, 'sections'>): string =>
  sections.map(({ heading, prompt }) => `${heading}\n\n[${prompt}]`).join('\n\n')
