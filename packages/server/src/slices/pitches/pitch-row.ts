import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { Money } from '@pitchey/contract/money'
import type { Comparable } from '@pitchey/contract/pitches/pitch'
import type {
  AiUse,
  BudgetRange,
  DisclosureTier,
  Format,
  Genre,
  PitchStatus,
  ProtectedField,
  Stage,
  Visibility,
} from '@pitchey/contract/pitches/vocabulary'

type Picture = { id: string; colour: string; drawn: boolean }

/** The values of the fields that carry a tier. */
export type ProtectedValues = {
  shortSynopsis: string
  longSynopsis: string
  targetAudience: string
  location: string
  estimatedBudget: Money | null
}

export type FieldRow<Field extends ProtectedField = ProtectedField> = {
  tier: DisclosureTier
  value: ProtectedValues[Field]
}

/** A pitch as the database shows it to one actor: `fields` holds only what row-level security lets through. */
export type PitchRow = {
  id: PitchId
  ownerId: UserId
  slug: string | null
  status: PitchStatus
  visibility: Visibility
  title: string
  logline: string
  genre: Genre
  secondaryGenres: Genre[]
  format: Format
  formatOther: string | null
  budgetRange: BudgetRange | null
  stage: Stage
  country: string | null
  language: string | null
  comps: Comparable[]
  themes: string[]
  tags: string[]
  aiUse: AiUse | null
  aiNote: string
  version: number
  publishedAt: Date | null
  createdAt: Date
  updatedAt: Date
  poster: Picture | null
  backdrop: Picture | null
  previewId: string | null
  creator: { handle: string; name: string; headline: string; avatar: { id: string; colour: string } | null }
  ownerActive: boolean
  viewCount: number
  likeCount: number
  commentCount: number
  fields: { [Field in ProtectedField]?: FieldRow<Field> }
  fieldTiers: { [Field in ProtectedField]?: DisclosureTier }
}
