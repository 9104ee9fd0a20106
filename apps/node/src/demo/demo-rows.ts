import type { PitchId, UserId } from '@pitchey/contract/ids'
import { defaultTiers } from '@pitchey/contract/pitches/vocabulary'
import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import { demoComments } from './content/comments.ts'
import { demoCompanies } from './content/companies.ts'
import { demoPeople } from './content/people.ts'
import { demoPitches } from './content/pitches.ts'
import { demoDetails } from './content/pitch-details.ts'
import type { DemoPitch } from './content/types.ts'
import { demoVersions } from './content/versions.ts'
import { demoWishes } from './content/wishes.ts'
import { demoId } from './demo-id.ts'
import { demoSignIns } from './sign-ins.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const ago = (now: Date, days: number): string => new Date(now.getTime() - days * dayMs).toISOString()

/** Rows of people; only the demo sign-ins get a password. */
export const peopleRows = (now: Date, passwordHash: string) =>
  demoPeople.map((person, place) => {
    const signIn = demoSignIns.find(({ key }) => key === person.key)
    return {
      id: demoId('person', person.key),
      email: signIn?.email ?? `${person.handle}@demo.pitchey.example`,
      name: person.name,
      handle: person.handle,
      userType: person.userType,
      headline: person.headline,
      bio: person.bio,
      country: person.country,
      location: person.location,
      website: person.website ?? null,
      credits: person.credits,
      password: signIn ? passwordHash : null,
      joinedAt: ago(now, 200 - place),
    }
  })

/** Rows of companies with their members; the first member is the owner. */
export const companyRows = (now: Date) =>
  demoCompanies.map((company) => ({
    id: demoId('company', company.key),
    slug: company.slug,
    name: company.name,
    kind: company.kind,
    about: company.about,
    registrationNumber: company.registrationNumber,
    website: company.website,
    address: company.address,
    country: company.country,
    verifiedAt: company.verified ? ago(now, 90) : null,
    foundedAt: ago(now, 150),
    members: demoPeople
      .filter((person) => person.companyKey === company.key)
      .map((person, place) => ({ id: demoId('person', person.key), role: place === 0 ? 'owner' : 'member' })),
  }))

const fieldsOf = (pitch: DemoPitch) => [
  { field: 'shortSynopsis', tier: defaultTiers.shortSynopsis, value: pitch.shortSynopsis },
  { field: 'longSynopsis', tier: defaultTiers.longSynopsis, value: pitch.longSynopsis },
  { field: 'targetAudience', tier: defaultTiers.targetAudience, value: pitch.targetAudience },
  { field: 'location', tier: 0, value: pitch.location },
  {
    field: 'estimatedBudget',
    tier: pitch.popularity > 0.5 ? 0 : defaultTiers.estimatedBudget,
    value: pitch.estimatedBudget,
  },
  ...detailFieldsOf(pitch),
]

const detailFieldsOf = ({ key }: DemoPitch) => {
  const { fields = {}, tiers = {} } = demoDetails[key] ?? {}
  return Object.entries(fields).map(([name, value]) => {
    const field = name as ProtectedField
    return { field, tier: tiers[field] ?? defaultTiers[field], value }
  })
}

/** What those pitches hold beside, with their teams, attached people and notes. */
export const detailRows = (now: Date) =>
  Object.entries(demoDetails).map(([key, { seekingInvestment, fields, tiers = {}, team, attachments, notes }]) => {
    const id = demoId('pitch', key)
    const ask = fields.ask
    return {
      id,
      seekingInvestment,
      closesOn: tiers.ask === 0 && typeof ask === 'object' ? (ask?.closesOn ?? null) : null,
      at: ago(now, 20),
      team: team.map(({ personKey, role }) => ({ personId: demoId('person', personKey), role })),
      attachments: attachments.map(({ personKey, ...attachment }, place) => ({
        ...attachment,
        id: demoId('attachment', `${key}-${place}`),
        personId: personKey === undefined ? null : demoId('person', personKey),
        place,
      })),
      notes: notes.map(({ authorKey, body, daysAgo }, place) => ({
        id: demoId('note', `${key}-${place}`),
        authorId: demoId('person', authorKey),
        body,
        at: ago(now, daysAgo),
      })),
    }
  })

/** Rows of pitches with their tiered fields, the best known first. */
export const pitchRows = (now: Date) =>
  demoPitches
    .toSorted((a, b) => b.popularity - a.popularity)
    .map((pitch) => {
      const id = demoId('pitch', pitch.key)
      return {
        id,
        ownerId: demoId('person', pitch.creatorKey),
        slug: pitch.status === 'draft' ? null : pitch.key,
        status: pitch.status,
        visibility: pitch.visibility,
        title: pitch.title,
        logline: pitch.logline,
        genre: pitch.genre,
        secondaryGenres: pitch.secondaryGenres,
        format: pitch.format,
        formatOther: pitch.formatOther ?? null,
        budgetRange: pitch.budgetRange,
        stage: pitch.stage,
        country: pitch.country,
        language: pitch.language,
        comps: pitch.comps,
        themes: pitch.themes,
        tags: pitch.tags,
        aiUse: pitch.aiUse,
        aiNote: pitch.aiNote ?? '',
        at: ago(now, pitch.publishedDaysAgo),
        fields: fieldsOf(pitch),
      }
    })

/** What some pitches said before they were published. */
export const pitchHistories = (now: Date) =>
  demoPitches.flatMap((pitch) => {
    const publishedMs = now.getTime() - pitch.publishedDaysAgo * dayMs
    const history = (demoVersions[pitch.key] ?? []).map(({ authorKey, hoursBeforePublication, ...version }) => ({
      ...version,
      authorId: demoId('person', authorKey),
      at: new Date(publishedMs - hoursBeforePublication * hourMs),
    }))
    return history.length === 0 ? [] : [{ id: demoId('pitch', pitch.key) as PitchId, history }]
  })

/** How much each pitch on the market was read and liked. */
export const engagementRows = () =>
  demoPitches
    .filter((pitch) => pitch.status === 'published')
    .map((pitch) => ({
      id: demoId('pitch', pitch.key),
      ownerId: demoId('person', pitch.creatorKey),
      views: Math.round(8 + 1400 * pitch.popularity ** 2),
      likes: Math.round(32 * pitch.popularity),
      daysAgo: pitch.publishedDaysAgo,
    }))

export const commentRows = (now: Date) =>
  demoComments.map((comment, place) => ({
    id: demoId('comment', String(place)),
    pitchId: demoId('pitch', comment.pitchKey),
    authorId: demoId('person', comment.authorKey),
    parentId: comment.replyTo === undefined ? null : demoId('comment', String(comment.replyTo)),
    body: comment.body,
    at: ago(now, comment.daysAgo),
  }))

/** What people look for and which searches they keep; a search was last looked at when it was saved. */
export const wishRows = (now: Date) =>
  demoWishes.map(({ personKey, timeZone, wishes, searches }) => {
    const personId = demoId('person', personKey) as UserId
    return {
      personId,
      preferences: { ...wishes, timeZone, version: 0 },
      searches: searches.map(({ visitedDaysAgo, ...search }) => ({
        ...search,
        personId,
        savedAt: new Date(now.getTime() - visitedDaysAgo * dayMs),
      })),
    }
  })
