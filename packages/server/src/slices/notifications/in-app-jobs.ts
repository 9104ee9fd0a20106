import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import {
  notifyOfComment,
  notifyOfFollower,
  notifyOfReinstatement,
  notifyOfRemoval,
  notifyOfVerification,
} from './notify-of-events.ts'
import { notifyOfMessage, notifyOfRequest, settleConversation } from './notify-of-messages.ts'

/** The jobs that turn what happened into notifications. */
export const inAppJobs: Job[] = [
  job('notify.message', notifyOfMessage, { on: ['message.sent'] }),
  job('notify.message-request', notifyOfRequest, { on: ['conversation.created', 'conversation.changed'] }),
  job('notify.conversation-read', settleConversation, { on: ['conversation.read'] }),
  job('notify.follower', notifyOfFollower, { on: ['person.followed'] }),
  job('notify.comment', notifyOfComment, { on: ['comment.written'] }),
  job('notify.pitch-removed', notifyOfRemoval, { on: ['pitch.remove'] }),
  job('notify.pitch-reinstated', notifyOfReinstatement, { on: ['pitch.reinstate'] }),
  job('notify.company-verified', notifyOfVerification, { on: ['organisation.verified'] }),
]
