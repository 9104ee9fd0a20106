import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import {
  notifyOfComment,
  notifyOfDecision,
  notifyOfFollower,
  notifyOfUpheldAppeal,
  notifyOfVerification,
} from './notify-of-events.ts'
import { notifyOfNewPitch } from './notify-of-pitches.ts'
import { notifyOfMessage, notifyOfRequest, settleConversation } from './notify-of-messages.ts'
import { notifyOfAnswer, notifyOfJoining, notifyOfProposal } from './notify-of-teams.ts'

/** The jobs that turn what happened into notifications. */
export const inAppJobs: Job[] = [
  job('notify.message', notifyOfMessage, { on: ['message.sent'] }),
  job('notify.message-request', notifyOfRequest, { on: ['conversation.created', 'conversation.changed'] }),
  job('notify.conversation-read', settleConversation, { on: ['conversation.read'] }),
  job('notify.follower', notifyOfFollower, { on: ['person.followed'] }),
  job('notify.new-pitch', notifyOfNewPitch, { on: ['activity.published'] }),
  job('notify.comment', notifyOfComment, { on: ['comment.written'] }),
  job('notify.moderation-decided', notifyOfDecision, { on: ['moderation.decided'] }),
  job('notify.appeal-upheld', notifyOfUpheldAppeal, { on: ['moderation.appeal-upheld'] }),
  job('notify.company-verified', notifyOfVerification, { on: ['organisation.verified'] }),
  job('notify.team-joined', notifyOfJoining, { on: ['pitch.team-joined'] }),
  job('notify.attachment-proposed', notifyOfProposal, { on: ['pitch.attachment-proposed'] }),
  job('notify.attachment-answered', notifyOfAnswer, { on: ['pitch.attachment-answered'] }),
]
