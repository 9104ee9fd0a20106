import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { PitchRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { AttachedPerson, Comparable } from '@pitchey/contract/pitches/pitch'
import type { ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
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

export type FieldRow<Field extends ProtectedField = ProtectedField> = {
  tier: DisclosureTier
  /** Null where nothing was written; formatted texts may still be stored as the plain text they once were. */
  value: ProtectedValues[Field] | string | null
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
  aiTools: string[]
  seekingInvestment: boolean
  closesOn: string | null
  requiresAgreement: boolean
  attachments: AttachedPerson[]
  /** How the acting person stands to it; null for whoever is not on its team. */
  role: PitchRole | null
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
