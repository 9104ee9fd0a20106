import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { mediaId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { imageTypes } from '../media/images.ts'
import { countryCode, line, paragraphs, slug, webAddress } from '../text.ts'
import { openUserTypes, userType } from '../identity/user.ts'
import { pitchCard } from '../pitches/pitch.ts'

export const pictureRef = z.strictObject({ id: mediaId, colour: z.string() })

export const credit = z.strictObject({
  title: line(120),
  role: line(80),
  year: z.int().min(1890).max(2100).nullable(),
})

/** The fields of a profile that its owner writes. */
export const profileFields = {
  name: line(80, 2),
  headline: line(120, 0),
  bio: paragraphs(2000, 0),
  country: countryCode.nullable(),
  location: line(80, 0),
  website: webAddress.nullable(),
  credits: z.array(credit).max(30),
}

export const companyRef = z.strictObject({ slug, name: z.string(), verified: z.boolean(), role: z.string() })

const publicFields = {
  id: userId,
  handle: slug,
  name: z.string(),
  userType,
  headline: z.string(),
  bio: z.string(),
  country: z.string().nullable(),
  location: z.string(),
  website: z.string().nullable(),
  credits: z.array(credit),
  avatar: pictureRef.nullable(),
  companies: z.array(companyRef),
  followerCount: z.int(),
  followingCount: z.int(),
  joinedAt: instant,
}

export const publicProfile = z.strictObject({
  ...publicFields,
  pitches: z.array(pitchCard),
  followedByMe: z.boolean(),
})
export type PublicProfile = z.infer<typeof publicProfile>

export const ownProfile = z.strictObject({
  ...publicFields,
  email: z.string(),
  emailVerified: z.boolean(),
  version: z.int(),
})
export type OwnProfile = z.infer<typeof ownProfile>

export const personCard = z.strictObject({
  id: userId,
  handle: slug,
  name: z.string(),
  userType,
  headline: z.string(),
  country: z.string().nullable(),
  location: z.string(),
  avatar: pictureRef.nullable(),
  pitchCount: z.int(),
  followerCount: z.int(),
})
export type PersonCard = z.infer<typeof personCard>

const byHandle = z.strictObject({ handle: slug })

export const peopleEndpoints = {
  'GET /api/users': {
    summary: 'People on the market',
    tag: 'People',
    query: z.strictObject({ ...pageQuery, search: line(100).optional(), userType: z.enum(openUserTypes).optional() }),
    status: 200,
    answer: listOf(personCard),
    problems: [],
  },
  'GET /api/users/me': {
    summary: 'My profile',
    tag: 'People',
    status: 200,
    answer: ownProfile,
    problems: ['not_signed_in'],
  },
  'PATCH /api/users/me': {
    summary: 'Change my profile',
    tag: 'People',
    body: z.strictObject({
      ...z.strictObject(profileFields).partial().shape,
      handle: slug.max(40).optional(),
      version: z.int().min(1),
    }),
    status: 200,
    answer: ownProfile,
    problems: ['not_signed_in', 'stale_version', 'conflict'],
  },
  'PUT /api/users/me/avatar': {
    summary: 'Upload my picture',
    tag: 'People',
    upload: { types: imageTypes, maxSizeBytes: 15 * 1024 * 1024 },
    status: 200,
    answer: ownProfile,
    problems: ['not_signed_in', 'unusable_image'],
  },
  'DELETE /api/users/me/avatar': {
    summary: 'Remove my picture',
    tag: 'People',
    status: 204,
    problems: ['not_signed_in'],
  },
  'GET /api/users/{handle}': {
    summary: 'A public profile',
    tag: 'People',
    params: byHandle,
    status: 200,
    answer: publicProfile,
    problems: ['not_found'],
  },
  'PUT /api/users/{handle}/follow': {
    summary: 'Follow a person',
    tag: 'People',
    params: byHandle,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'DELETE /api/users/{handle}/follow': {
    summary: 'Stop following a person',
    tag: 'People',
    params: byHandle,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Endpoints
