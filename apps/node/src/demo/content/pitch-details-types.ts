import type { AttachmentRole, TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
import type { AttachmentState } from '@pitchey/contract/pitches/team'
import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'

/** What a pitch of the demo market holds beside its synopses, and who works on it. */
export type DemoDetails = {
  readonly seekingInvestment: boolean
  readonly fields: { readonly [Field in ProtectedField]?: ProtectedValues[Field] | string }
  /** Tiers other than those that fields begin in. */
  readonly tiers?: { readonly [Field in ProtectedField]?: 0 | 1 | 2 }
  readonly team: readonly { readonly personKey: string; readonly role: TeamRole }[]
  readonly attachments: readonly {
    readonly personKey?: string
    readonly name: string
    readonly role: AttachmentRole
    readonly state: Extract<AttachmentState, 'proposed' | 'confirmed'>
  }[]
  readonly notes: readonly { readonly authorKey: string; readonly body: string; readonly daysAgo: number }[]
}
