import { organisationFields, type OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { z } from 'zod'

/** Everything of a company that its owner writes, as one form. */
export const companySchema = z.object(organisationFields)

export type CompanyValues = z.input<typeof companySchema>

/** A company as the form shows it; a new one begins empty. */
export const companyValues = (company: OwnOrganisation | undefined): CompanyValues => ({
  name: company?.name ?? '',
  kind: company?.kind ?? 'production',
  about: company?.about ?? '',
  registrationNumber: company?.registrationNumber ?? '',
  website: company?.website ?? null,
  address: company?.address ?? '',
  country: company?.country ?? null,
})
