import { profileFields, type OwnProfile } from '@pitchey/contract/people/endpoints'
import { slug } from '@pitchey/contract/text'
import { z } from 'zod'
import type { ContractForm } from '../../forms/use-contract-form.ts'

/** Everything of a profile that its owner writes, as one form. */
export const profileSchema = z.object({ ...profileFields, handle: slug.max(40) })

export type ProfileForm = ContractForm<typeof profileSchema>
export type ProfileValues = z.input<typeof profileSchema>

/** A profile as the form shows it. */
export const profileValues = (profile: OwnProfile): ProfileValues => ({
  name: profile.name,
  handle: profile.handle,
  headline: profile.headline,
  bio: profile.bio,
  country: profile.country,
  location: profile.location,
  website: profile.website,
  credits: profile.credits,
})
