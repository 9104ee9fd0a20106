import type {
  AiUse,
  BudgetRange,
  Format,
  Genre,
  PitchStatus,
  Stage,
  Visibility,
} from '@pitchey/contract/pitches/vocabulary'

/** A person of the demo market. `country` is ISO 3166-1 alpha-2. */
export type DemoPerson = {
  readonly key: string
  readonly name: string
  readonly handle: string
  readonly userType: 'creator' | 'investor' | 'production' | 'viewer' | 'admin'
  readonly headline: string
  readonly bio: string
  readonly country: string
  readonly location: string
  readonly website?: string
  readonly credits: readonly { readonly title: string; readonly role: string; readonly year: number }[]
  readonly companyKey?: string
}

/** A company of the demo market; its members are the people who name its key. */
export type DemoCompany = {
  readonly key: string
  readonly name: string
  readonly slug: string
  readonly kind: 'production' | 'fund' | 'studio'
  readonly country: string
  readonly address: string
  readonly website: string
  readonly registrationNumber: string
  readonly about: string
  readonly verified: boolean
}

/** A pitch of the demo market. */
export type DemoPitch = {
  readonly key: string
  readonly creatorKey: string
  readonly title: string
  /** The title in the language of the film, where `title` is a translation. */
  readonly originalTitle?: string
  readonly logline: string
  readonly genre: Genre
  readonly secondaryGenres: readonly Genre[]
  readonly format: Format
  readonly formatOther?: string
  readonly shortSynopsis: string
  readonly longSynopsis: string
  readonly targetAudience: string
  readonly budgetRange: BudgetRange
  /** Whole minor units of an ISO 4217 currency: cents, pence, yen. */
  readonly estimatedBudget: { readonly amountMinor: number; readonly currency: string }
  readonly stage: Stage
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly location: string
  /** ISO 639-1, the language of the film. */
  readonly language: string
  readonly comps: readonly { readonly title: string; readonly year: number }[]
  readonly themes: readonly string[]
  readonly tags: readonly string[]
  readonly aiUse: AiUse
  readonly aiNote?: string
  readonly status: Extract<PitchStatus, 'published' | 'draft' | 'archived'>
  readonly visibility: Extract<Visibility, 'public' | 'unlisted'>
  readonly publishedDaysAgo: number
  /** 0 to 1; a few hits and a long tail. */
  readonly popularity: number
  readonly poster?: { readonly scene?: string; readonly palette?: string; readonly titleStyle?: string }
  readonly likedByKeys?: readonly string[]
}

/** A comment under a pitch. `replyTo` is the place of the answered comment in `demoComments`. */
export type DemoComment = {
  readonly pitchKey: string
  readonly authorKey: string
  readonly body: string
  readonly daysAgo: number
  readonly replyTo?: number
}
