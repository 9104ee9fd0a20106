import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Settings } from '../../settings.ts'
import { answerAttachmentLink, answerMyAttachment, listMyAttachments, readAttachmentLink } from './answer-attachment.ts'
import { attachPerson, detachPerson, listAttachments } from './attach-person.ts'
import { acceptInvitation, inviteToTeam, readInvitation, revokeInvitation } from './invite-to-team.ts'
import { changeMember, readTeam, removeMember } from './pitch-team.ts'
import { deleteNote, listNotes, writeNote } from './team-notes.ts'

export const teamRoutes = (settings: Settings): Route[] => [
  route('GET /api/pitches/{id}/team', readTeam),
  route('PATCH /api/pitches/{id}/team/{personId}', changeMember),
  route('DELETE /api/pitches/{id}/team/{personId}', removeMember),
  route('POST /api/pitches/{id}/invitations', inviteToTeam(settings)),
  route('DELETE /api/pitches/{id}/invitations/{invitationId}', revokeInvitation),
  route('POST /api/invitations/read', readInvitation),
  route('POST /api/invitations/accept', acceptInvitation),
  route('GET /api/pitches/{id}/attachments', listAttachments),
  route('POST /api/pitches/{id}/attachments', attachPerson(settings)),
  route('DELETE /api/pitches/{id}/attachments/{attachmentId}', detachPerson),
  route('GET /api/attachments', listMyAttachments),
  route('POST /api/attachments/{attachmentId}/answer', answerMyAttachment),
  route('POST /api/attachments/read-link', readAttachmentLink),
  route('POST /api/attachments/answer-link', answerAttachmentLink),
  route('GET /api/pitches/{id}/notes', listNotes),
  route('POST /api/pitches/{id}/notes', writeNote),
  route('DELETE /api/pitches/{id}/notes/{noteId}', deleteNote),
]
