import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { mediaId, pitchId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { emailAddress, line, paragraphs, slug } from '../text.ts'
import { attachmentRoles, teamRoles } from './content-vocabulary.ts'
import { genres } from './vocabulary.ts'

/** How long an invitation can be accepted, in days. */
export const invitationDays = 14
export const maxTeamMembers = 20
export const maxAttachments = 30
export const maxOpenInvitations = 20

const entryId = z.uuid({ message: 'must be a UUID' }).toLowerCase()
const byId = z.strictObject({ id: pitchId })
const token = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/u, { message: 'is not a token of a link' })

const avatar = z.strictObject({ id: mediaId, colour: z.string() }).nullable()
const person = z.strictObject({ id: userId, handle: slug, name: z.string(), headline: z.string(), avatar })

export const teamMember = z.strictObject({
  person,
  role: z.enum(['owner', ...teamRoles]),
  /** When they joined; for the owner, when the pitch was begun. */
  since: instant,
  mine: z.boolean(),
})
export type TeamMember = z.infer<typeof teamMember>

export const openInvitation = z.strictObject({
  id: entryId,
  email: z.string(),
  role: z.enum(teamRoles),
  invitedBy: z.string(),
  expiresAt: instant,
  expired: z.boolean(),
})
export type OpenInvitation = z.infer<typeof openInvitation>

/** The team of a pitch, owner first. Invitations are shown to the owner alone. */
export const team = z.strictObject({
  role: z.enum(['owner', ...teamRoles]),
  members: z.array(teamMember),
  invitations: z.array(openInvitation),
})
export type Team = z.infer<typeof team>

/** What the link of an invitation offers. `addressedToMe` is null for somebody who is not signed in. */
export const invitationOffer = z.strictObject({
  pitch: z.strictObject({ id: pitchId, title: z.string() }),
  role: z.enum(teamRoles),
  invitedBy: z.string(),
  /** The address that it names, all but a few characters hidden. */
  addressHint: z.string(),
  addressedToMe: z.boolean().nullable(),
})
export type InvitationOffer = z.infer<typeof invitationOffer>

export const attachmentStates = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const
export type AttachmentState = (typeof attachmentStates)[number]

/** A person of the project, as its team sees them. */
export const attachment = z.strictObject({
  id: entryId,
  name: z.string(),
  handle: slug.nullable(),
  avatar,
  /** The address that was asked, as the owner and editors gave it; null once it was answered. */
  email: z.string().nullable(),
  role: z.enum(attachmentRoles),
  roleOther: z.string(),
  state: z.enum(attachmentStates),
  proposedAt: instant,
  decidedAt: instant.nullable(),
})
export type Attachment = z.infer<typeof attachment>

/** A project that somebody names me in. */
export const myAttachment = z.strictObject({
  id: entryId,
  pitch: z.strictObject({ id: pitchId, slug: slug.nullable(), title: z.string(), genre: z.enum(genres) }),
  proposedBy: z.string(),
  role: z.enum(attachmentRoles),
  roleOther: z.string(),
  state: z.enum(attachmentStates),
  proposedAt: instant,
})
export type MyAttachment = z.infer<typeof myAttachment>

/** What the link of a proposal asks: the same without an account. */
export const attachmentOffer = z.strictObject({ ...myAttachment.omit({ id: true }).shape, name: z.string() })
export type AttachmentOffer = z.infer<typeof attachmentOffer>

/** A note of the team to itself; nobody else ever sees it. */
export const teamNote = z.strictObject({
  id: entryId,
  body: z.string(),
  author: z.strictObject({ handle: slug, name: z.string(), avatar }),
  mine: z.boolean(),
  createdAt: instant,
})
export type TeamNote = z.infer<typeof teamNote>

const attachmentWho = z.union([
  z.strictObject({ personId: userId }),
  z.strictObject({ name: line(80, 2), email: emailAddress }),
])

export const teamEndpoints = {
  'GET /api/pitches/{id}/team': {
    summary: 'The team of a pitch',
    tag: 'Pitch teams',
    params: byId,
    status: 200,
    answer: team,
    problems: ['not_signed_in', 'not_found'],
  },
  'PATCH /api/pitches/{id}/team/{personId}': {
    summary: 'Give a member another role',
    tag: 'Pitch teams',
    params: z.strictObject({ id: pitchId, personId: userId }),
    body: z.strictObject({ role: z.enum(teamRoles) }),
    status: 200,
    answer: team,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'DELETE /api/pitches/{id}/team/{personId}': {
    summary: 'Remove a member, or leave a team',
    tag: 'Pitch teams',
    params: z.strictObject({ id: pitchId, personId: userId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'POST /api/pitches/{id}/invitations': {
    summary: 'Invite somebody into the team by e-mail',
    tag: 'Pitch teams',
    params: byId,
    body: z.strictObject({ email: emailAddress, role: z.enum(teamRoles) }),
    status: 201,
    answer: team,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'email_not_verified'],
  },
  'DELETE /api/pitches/{id}/invitations/{invitationId}': {
    summary: 'Take an invitation back',
    tag: 'Pitch teams',
    params: z.strictObject({ id: pitchId, invitationId: entryId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'POST /api/invitations/read': {
    summary: 'What the link of an invitation offers',
    tag: 'Pitch teams',
    body: z.strictObject({ token }),
    status: 200,
    answer: invitationOffer,
    problems: ['link_expired'],
  },
  'POST /api/invitations/accept': {
    summary: 'Join the team that a link invites to; only the account whose confirmed address it names may',
    tag: 'Pitch teams',
    body: z.strictObject({ token }),
    status: 200,
    answer: z.strictObject({ pitchId, role: z.enum(teamRoles) }),
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'link_expired', 'conflict'],
  },
  'GET /api/pitches/{id}/attachments': {
    summary: 'People of a project, asked and confirmed, for its team',
    tag: 'Pitch teams',
    params: byId,
    status: 200,
    answer: z.strictObject({ items: z.array(attachment) }),
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/pitches/{id}/attachments': {
    summary: 'Propose a person; they are shown once they confirm',
    tag: 'Pitch teams',
    params: byId,
    body: z.strictObject({ who: attachmentWho, role: z.enum(attachmentRoles), roleOther: line(60, 0).default('') }),
    status: 201,
    answer: attachment,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'email_not_verified', 'illegal_transition'],
  },
  'DELETE /api/pitches/{id}/attachments/{attachmentId}': {
    summary: 'Take a person off the project',
    tag: 'Pitch teams',
    params: z.strictObject({ id: pitchId, attachmentId: entryId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/attachments': {
    summary: 'Projects that name me',
    tag: 'Pitch teams',
    status: 200,
    answer: z.strictObject({ items: z.array(myAttachment) }),
    problems: ['not_signed_in'],
  },
  'POST /api/attachments/{attachmentId}/answer': {
    summary: 'Confirm or decline to be named; a confirmed person may decline later',
    tag: 'Pitch teams',
    params: z.strictObject({ attachmentId: entryId }),
    body: z.strictObject({ confirm: z.boolean() }),
    status: 204,
    problems: ['not_signed_in', 'not_found', 'conflict'],
  },
  'POST /api/attachments/read-link': {
    summary: 'What the link of a proposal asks',
    tag: 'Pitch teams',
    body: z.strictObject({ token }),
    status: 200,
    answer: attachmentOffer,
    problems: ['link_expired'],
  },
  'POST /api/attachments/answer-link': {
    summary: 'Confirm or decline by the link of a proposal, without an account',
    tag: 'Pitch teams',
    body: z.strictObject({ token, confirm: z.boolean() }),
    status: 204,
    problems: ['link_expired', 'conflict'],
  },
  'GET /api/pitches/{id}/notes': {
    summary: 'Notes of the team to itself, newest first',
    tag: 'Pitch teams',
    params: byId,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(teamNote),
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/pitches/{id}/notes': {
    summary: 'Leave a note for the team',
    tag: 'Pitch teams',
    params: byId,
    body: z.strictObject({ body: paragraphs(4000) }),
    status: 201,
    answer: teamNote,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'DELETE /api/pitches/{id}/notes/{noteId}': {
    summary: 'Delete a note: its author and the owner may',
    tag: 'Pitch teams',
    params: z.strictObject({ id: pitchId, noteId: entryId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Endpoints
