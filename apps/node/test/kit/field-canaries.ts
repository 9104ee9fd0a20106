import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'

/** The word that stands in the value of a field and nowhere else. */
export const canaryOf = (field: ProtectedField): string => `canary${field}x`

const words = (field: ProtectedField) => `${canaryOf(field)} is what it says.`

/** A value for every field with a tier, each holding its canary; money holds a number of its own instead. */
export const canaryValues: Record<ProtectedField, unknown> = {
  shortSynopsis: words('shortSynopsis'),
  longSynopsis: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words('longSynopsis') }] }],
  },
  targetAudience: words('targetAudience'),
  location: words('location'),
  estimatedBudget: { amountMinor: 123_456_700, currency: 'USD' },
  opener: words('opener'),
  premise: words('premise'),
  world: words('world'),
  characters: [{ name: canaryOf('characters'), description: 'Keeps the light.', ageFrom: 30, ageTo: 40 }],
  episodes: [{ season: 1, number: 1, title: canaryOf('episodes'), synopsis: 'The storm.' }],
  productionTimeline: words('productionTimeline'),
  ask: { amount: { amountMinor: 500_000_00, currency: 'EUR' }, wanted: ['equity'], closesOn: null, note: words('ask') },
  rights: { underlyingWork: 'book', underlyingNote: canaryOf('rights'), checklist: [] },
  registration: { body: 'wga_west', number: canaryOf('registration'), registeredOn: null, expiresOn: null },
  contacts: [{ name: canaryOf('contacts'), role: 'Agent', email: null, phone: '' }],
  budgetBreakdown: words('budgetBreakdown'),
  financialProjections: words('financialProjections'),
  distributionPlan: words('distributionPlan'),
  marketingStrategy: words('marketingStrategy'),
  links: { trailer: `https://films.example/${canaryOf('links')}`, sizzle: null },
}

/** Whether a text holds anything of a field. */
export const tells = (text: string, field: ProtectedField): boolean =>
  field === 'estimatedBudget' ? text.includes('123456700') : text.includes(canaryOf(field))
