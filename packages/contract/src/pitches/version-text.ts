import { formatMoney } from '../money-format.ts'
import { countWords } from '../text.ts'
import { aiUseLabels, budgetRangeLabels, formatLabels, genreLabels, stageLabels } from './vocabulary.ts'

/** Parts of a pitch in the order in which a reader meets them. */
export const versionSections = [
  'basics',
  'story',
  'characters',
  'world',
  'audience',
  'production',
  'money',
  'rights',
  'other',
  'visibility',
] as const
export type VersionSection = (typeof versionSections)[number]

export const versionSectionLabels: Record<VersionSection, string> = {
  basics: 'The basics',
  story: 'The story',
  characters: 'Characters',
  world: 'World and episodes',
  audience: 'Audience and comparables',
  production: 'Production',
  money: 'Money',
  rights: 'Rights and AI',
  other: 'More',
  visibility: 'Who sees what',
}

/** Where a field belongs and what it is called; a field that is not named here stands under `other`. */
const places: Readonly<Record<string, readonly [VersionSection, string]>> = {
  title: ['basics', 'Title'],
  logline: ['basics', 'Logline'],
  genre: ['basics', 'Genre'],
  secondaryGenres: ['basics', 'Other genres'],
  format: ['basics', 'Format'],
  formatOther: ['basics', 'Name of the format'],
  opener: ['basics', 'Opener'],
  premise: ['story', 'Premise'],
  shortSynopsis: ['story', 'Short synopsis'],
  longSynopsis: ['story', 'Long synopsis'],
  themes: ['story', 'Themes'],
  tags: ['story', 'Tags'],
  characters: ['characters', 'Characters'],
  world: ['world', 'World'],
  episodes: ['world', 'Episodes'],
  targetAudience: ['audience', 'Target audience'],
  comps: ['audience', 'Comparables'],
  stage: ['production', 'Stage'],
  country: ['production', 'Country'],
  location: ['production', 'Location'],
  language: ['production', 'Language'],
  productionTimeline: ['production', 'Timeline'],
  links: ['production', 'Links'],
  contacts: ['production', 'Contacts'],
  budgetRange: ['money', 'Budget range'],
  estimatedBudget: ['money', 'Estimated budget'],
  ask: ['money', 'The ask'],
  seekingInvestment: ['money', 'Seeking investment'],
  budgetBreakdown: ['money', 'Budget breakdown'],
  financialProjections: ['money', 'Financial projections'],
  distributionPlan: ['money', 'Distribution plan'],
  marketingStrategy: ['money', 'Marketing strategy'],
  rights: ['rights', 'Rights and chain of title'],
  registration: ['rights', 'Registration'],
  aiUse: ['rights', 'AI disclosure'],
  aiTools: ['rights', 'AI tools'],
  aiNote: ['rights', 'Note on AI'],
  visibility: ['visibility', 'Who may open the pitch'],
  disclosure: ['visibility', 'Who sees each field'],
}

/** Fields that are chosen rather than written; their words do not count. */
const chosen: ReadonlySet<string> = new Set(
  'genre secondaryGenres format stage country language budgetRange estimatedBudget aiUse visibility disclosure links'.split(
    ' ',
  ),
)

const choiceLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  genre: genreLabels,
  secondaryGenres: genreLabels,
  format: formatLabels,
  stage: stageLabels,
  budgetRange: budgetRangeLabels,
  aiUse: aiUseLabels,
  disclosure: { 0: 'everybody', 1: 'signed-in readers', 2: 'under an agreement', 3: 'named people only' },
}

type Bag = Readonly<Record<string, unknown>>
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Marks of storage, which say nothing to a reader. */
const unsaid: ReadonlySet<string> = new Set(['id', 'position', 'imageId', 'image', 'imageUrl'])

/** `ageFrom` as "Age from", `from_5m` as "From 5m". */
const spoken = (name: string): string => {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const inlineText = (node: Bag): string => {
  if (node['type'] === 'hardBreak') return '\n'
  if (typeof node['text'] === 'string') return node['text']
  return childrenOf(node).map(inlineText).join('')
}
const childrenOf = (node: Bag): Bag[] => (Array.isArray(node['content']) ? node['content'].filter(isBag) : [])

/** The blocks of a formatted text as plain lines, list items with their mark. */
const blocksOf = (node: Bag, mark = ''): string[] => {
  switch (node['type']) {
    case 'bulletList':
      return childrenOf(node).flatMap((item) => blocksOf(item, '• '))
    case 'orderedList':
      return childrenOf(node).flatMap((item, index) => blocksOf(item, `${index + 1}. `))
    case 'doc':
    case 'blockquote':
      return childrenOf(node).flatMap((child) => blocksOf(child, mark))
    case 'listItem':
      return childrenOf(node).flatMap((child, index) => blocksOf(child, index === 0 ? mark : ''))
    case 'horizontalRule':
      return ['———']
    default:
      return [mark + inlineText(node)]
  }
}

const isMoney = (value: Bag): value is { amountMinor: number; currency: string } =>
  typeof value['amountMinor'] === 'number' && typeof value['currency'] === 'string'

const scalarText = (field: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return choiceLabels[field]?.[value] ?? String(value)
}

const isName = (key: string): boolean => key === 'name' || key === 'title'

/** Texts that are long enough to stand on lines of their own. */
const long: ReadonlySet<string> = new Set(['description', 'synopsis', 'note', 'notes'])

/** An entry: its name and what is short about it in one line, longer texts below. */
const bagLines = (field: string, value: Bag): string[] => {
  const heading: string[] = []
  const details: string[] = []
  const below: string[] = []
  for (const [key, inner] of Object.entries(value)) {
    if (unsaid.has(key)) continue
    const lines = linesOf(choiceLabels[field] ? field : key, inner).filter((text) => text.trim() !== '')
    if (isName(key)) heading.push(...lines)
    else if (long.has(key)) below.push(...lines)
    else if (lines.length === 1) details.push(`${spoken(key)}: ${lines.join('')}`)
    else if (lines.length > 1) below.push(`${spoken(key)}:`, ...lines)
  }
  if (heading.length === 0) return [...details, ...below]
  return [[...heading, ...details].join(' · '), ...below]
}

const linesOf = (field: string, value: unknown): string[] => {
  if (typeof value === 'string') return scalarText(field, value).split('\n')
  if (Array.isArray(value)) {
    if (!value.some(isBag)) return value.length === 0 ? [] : [value.map((item) => scalarText(field, item)).join(', ')]
    return value.flatMap((item) => linesOf(field, item))
  }
  if (!isBag(value)) return [scalarText(field, value)]
  if (isMoney(value)) return [formatMoney(value)]
  return value['type'] === 'doc' ? blocksOf(value) : bagLines(field, value)
}

/**
 * What a field of a version says, as lines of plain text: paragraphs of a text, blocks of a formatted one, one entry
 * after the other of a list. Empty lines are left out.
 */
export const fieldLines = (field: string, value: unknown): string[] =>
  linesOf(field, value).filter((text) => text.trim() !== '')

export type DescribedField = { section: VersionSection; field: string; label: string }

/** The fields of some contents in reading order, those that this page has never heard of among them. */
export const describedFields = (...contents: readonly Bag[]): DescribedField[] => {
  const known = Object.keys(places)
  const present = new Set(contents.flatMap((content) => Object.keys(content)))
  const ordered = [
    ...known.filter((field) => present.has(field)),
    ...[...present].filter((field) => !(field in places)),
  ]
  return versionSections.flatMap((section) =>
    ordered.flatMap((field) => {
      const [where, label] = places[field] ?? (['other', spoken(field)] as const)
      return where === section ? [{ section, field, label }] : []
    }),
  )
}

/** Words of everything written in a content; what is chosen from a list does not count. */
export const contentWords = (content: Bag): number =>
  Object.entries(content).reduce(
    (sum, [field, value]) => sum + (chosen.has(field) ? 0 : countWords(fieldLines(field, value).join('\n'))),
    0,
  )
