import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import {
  appealByLink,
  appealDecision,
  decideAppeal,
  readAppeals,
  readDecisionByLink,
  readOwnDecision,
  readOwnDecisions,
} from './appeals.ts'
import type { ModerationContext } from './carry-out.ts'
import { decideCase } from './decide-case.ts'
import { readCase, readCases } from './list-cases.ts'
import { givePitchBack, takePitchDown } from './moderate-pitches.ts'
import { reportSubject } from './report-subject.ts'
import { reinstateUser, suspendUser } from './suspend-user.ts'

export const moderationRoutes = (context: ModerationContext): Route[] => [
  route('POST /api/reports', reportSubject),
  route('GET /api/admin/reports', readCases),
  route('GET /api/admin/reports/{id}', readCase),
  route('POST /api/admin/reports/{id}/decide', decideCase(context)),
  route('GET /api/admin/appeals', readAppeals),
  route('POST /api/admin/appeals/{id}/decide', decideAppeal(context)),
  route('GET /api/moderation/decisions', readOwnDecisions),
  route('GET /api/moderation/decisions/{id}', readOwnDecision),
  route('POST /api/moderation/decisions/{id}/appeal', appealDecision),
  route('POST /api/moderation/read-decision', readDecisionByLink),
  route('POST /api/moderation/appeal', appealByLink),
  route('POST /api/admin/users/{id}/suspend', suspendUser(context)),
  route('POST /api/admin/users/{id}/reinstate', reinstateUser(context)),
  route('POST /api/admin/pitches/{id}/remove', takePitchDown(context)),
  route('POST /api/admin/pitches/{id}/reinstate', givePitchBack(context)),
]
