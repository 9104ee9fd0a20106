import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { companyName } from '../identity/endpoints.ts'
import { organisationId } from '../ids.ts'
import { instant } from '../list.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { countryCode, line, paragraphs, slug, webAddress } from '../text.ts'

export const organisationKinds = ['production', 'fund', 'studio'] as const

/** The fields of a company that its owner writes. */
export const organisationFields = {
  name: companyName,
  kind: z.enum(organisationKinds),
  about: paragraphs(2000, 0),
  registrationNumber: line(60, 0),
  website: webAddress.nullable(),
  address: paragraphs(300, 0),
  country: countryCode.nullable(),
}

const member = z.strictObject({
  handle: slug,
  name: z.string(),
  headline: z.string(),
  role: z.enum(['owner', 'admin', 'member']),
})

export const organisation = z.strictObject({
  id: organisationId,
  slug,
  name: z.string(),
  kind: z.enum(organisationKinds),
  about: z.string(),
  website: z.string().nullable(),
  country: z.string().nullable(),
  verified: z.boolean(),
  members: z.array(member),
  pitches: z.array(pitchCard),
  createdAt: instant,
  version: z.int(),
})
export type Organisation = z.infer<typeof organisation>

/** What members of the company see beside the public page. */
export const ownOrganisation = z.strictObject({
  ...organisation.omit({ pitches: true }).shape,
  registrationNumber: z.string(),
  address: z.string(),
})
export type OwnOrganisation = z.infer<typeof ownOrganisation>

export const organisationEndpoints = {
  'GET /api/organisations/mine': {
    summary: 'The companies I belong to',
    tag: 'Organisations',
    status: 200,
    answer: z.strictObject({ items: z.array(ownOrganisation), nextCursor: z.null() }),
    problems: ['not_signed_in'],
  },
  'POST /api/organisations': {
    summary: 'Found a company',
    tag: 'Organisations',
    body: z.strictObject({
      ...z.strictObject(organisationFields).partial().shape,
      name: organisationFields.name,
      kind: organisationFields.kind,
    }),
    status: 201,
    answer: ownOrganisation,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'conflict'],
  },
  'GET /api/organisations/{slug}': {
    summary: 'A company page',
    tag: 'Organisations',
    params: z.strictObject({ slug }),
    status: 200,
    answer: organisation,
    problems: ['not_found'],
  },
  'PATCH /api/organisations/{id}': {
    summary: 'Change a company',
    tag: 'Organisations',
    params: z.strictObject({ id: organisationId }),
    body: z.strictObject({ ...z.strictObject(organisationFields).partial().shape, version: z.int().min(1) }),
    status: 200,
    answer: ownOrganisation,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version'],
  },
} as const satisfies Endpoints
