import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'

/** What each kind of company is called. */
export const companyKindLabels: Record<OwnOrganisation['kind'], string> = {
  production: 'Production company',
  studio: 'Studio',
  fund: 'Fund',
}
