import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import { audiences, everybodySignedUp } from './kit/canary-people.ts'
import type { Audience } from './kit/canary-people.ts'
import { canary, shortWords, wordsOf } from './kit/canary-words.ts'

/** Who may ever meet a canary. With `strangersAt`, those who do not edit it meet it at these places alone. */
export type CanaryRow = { words: readonly string[]; who: readonly Audience[]; strangersAt?: readonly string[] }

const everybody = audiences
const but = (...left: Audience[]): Audience[] => audiences.filter((audience) => !left.includes(audience))
/** A suspended account is treated like nobody's. */
const signedIn = but('nobody', 'suspended')
const team: Audience[] = ['owner', 'editor', 'commenter', 'teamviewer']
const insiders: Audience[] = [...team, 'admin']
const nobody: Audience[] = []

const row = (who: readonly Audience[], ...names: string[]): CanaryRow => ({ words: names.map(canary), who })

/** Who reads a field whose writer decided nothing about it. */
const usualReaders: Record<ProtectedField, readonly Audience[]> = {
  premise: everybody,
  characters: everybody,
  shortSynopsis: signedIn,
  longSynopsis: signedIn,
  targetAudience: signedIn,
  opener: signedIn,
  world: signedIn,
  episodes: signedIn,
  productionTimeline: signedIn,
  ask: signedIn,
  rights: signedIn,
  links: signedIn,
  location: insiders,
  estimatedBudget: insiders,
  registration: insiders,
  contacts: insiders,
  budgetBreakdown: insiders,
  financialProjections: insiders,
  distributionPlan: insiders,
  marketingStrategy: insiders,
}

const fieldsOf = (pitch: string, readers: (field: ProtectedField) => readonly Audience[]): CanaryRow[] => {
  const { open, tiered } = wordsOf(pitch)
  return [
    { words: open, who: everybody },
    ...tiered.map(({ field, words }) => ({ words, who: readers(field as ProtectedField) })),
  ]
}

const shortOf = (pitch: string, open: readonly Audience[], registered: readonly Audience[]): CanaryRow[] =>
  shortWords(pitch).map((word) => ({ words: [word], who: word === canary(`${pitch}short`) ? registered : open }))

const byItsAddress = [
  'GET /api/pitches/{idOrSlug}',
  'GET /api/share-links/{code}',
  'GET /api/lists/{id}/items',
  'the page pitch/:slug',
  'the page s/:code',
  'the picture of a link preview',
  'a picture',
]

const pitchRows: CanaryRow[] = [
  ...fieldsOf('plain', (field) => usualReaders[field]),
  ...fieldsOf('open', () => everybody),
  ...fieldsOf('reader', () => signedIn),
  ...fieldsOf('deal', () => insiders),
  row(team, 'plainoldlogline', 'openoldlogline', 'readeroldlogline', 'dealoldlogline'),
  // The audit trail says how things were named.
  row(insiders, 'plainversion', 'openversion', 'readerversion', 'dealversion'),
  ...shortOf('late', everybody, signedIn),
  ...shortOf('hushed', everybody, signedIn).map((one) => ({ ...one, strangersAt: byItsAddress })),
  // Somebody who is asked to direct it is told its name.
  { words: [canary('secrettitle')], who: [...insiders, 'production'] },
  { words: shortWords('secret').slice(1), who: insiders },
  ...['draft', 'archived', 'removed', 'gone'].map(
    (pitch) => ({ words: shortWords(pitch), who: ['owner', 'admin'] }) as const,
  ),
  { words: shortWords('foreign'), who: ['creator', 'admin'] },
  { words: shortWords('banned'), who: ['admin'] },
]

const teamRows: CanaryRow[] = [
  row(team, 'teamnote'),
  row(['owner'], 'invited'),
  row(['owner', 'admin'], 'template'),
  row(team, 'proposed', 'proposedrole', 'declined', 'declinedrole'),
  row(['owner', 'editor'], 'proposedmail'),
  row(everybody, 'confirmed', 'confirmedrole'),
  row(nobody, 'confirmedmail', 'declinedmail'),
  row(everybody, 'documentzero', 'byteszero'),
  row(signedIn, 'documentone', 'bytesone'),
  row(team, 'documenttwo', 'bytestwo', 'documentthree', 'bytesthree'),
  row(nobody, 'filezero', 'fileone', 'filetwo', 'filethree'),
  row(['editor'], 'uploadtitle', 'uploadfile'),
]

const peopleRows: CanaryRow[] = [
  row(everybody, 'commentshown', 'commentedited'),
  row(but('blocked'), 'commentowner'),
  row(but('owner'), 'commentblocked'),
  row(everybody, 'commentsuspended'),
  row(['investor', 'owner', 'admin'], 'commenthidden'),
  row(['admin'], 'commenttaken'),
  row(nobody, 'commentbefore', 'commentdeleted'),
  row(['investor'], 'listname', 'noteopen', 'notehushed', 'notegone', 'searchname', 'searchwords'),
  row(['owner', 'investor'], 'message'),
  row(['owner', 'investor', 'creator'], 'groupsubject', 'groupmessage'),
  row(everybody, 'collection', 'collectionintro'),
  row(['admin'], 'unpublished', 'unpublishedintro'),
  row(everybody, 'company', 'companyabout'),
  row(['production'], 'companynumber', 'companyaddress'),
  row(['admin'], 'reportnote'),
  row(['owner', 'admin'], 'decisionwords', 'appealbody', 'removalreason'),
  row(['suspended', 'admin'], 'suspension'),
  ...everybodySignedUp.flatMap((who) => [
    row(who === 'suspended' ? ['admin'] : ['admin', who], `mail${who}`),
    row(nobody, `browser${who}`),
    row(who === 'suspended' || who === 'admin' ? ['admin'] : everybody, `bio${who}`),
  ]),
]

/** Who may ever read what. Written by hand: the product is judged by it, never the other way round. */
export const canaryTable: readonly CanaryRow[] = [...pitchRows, ...teamRows, ...peopleRows]
