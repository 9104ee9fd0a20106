import { route, routeWith } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Settings } from '../../settings.ts'
import { countView } from './count-view.ts'
import { followPerson } from './follow-person.ts'
import { likePitch } from './like-pitch.ts'
import { listComments } from './list-comments.ts'
import { listReceivedComments } from './list-received-comments.ts'
import { readOverview } from './read-overview.ts'
import { readPitchFigures } from './read-pitch-figures.ts'
import { readRelation } from './read-relation.ts'
import { removeComment } from './remove-comment.ts'
import { unfollowPerson } from './unfollow-person.ts'
import { unlikePitch } from './unlike-pitch.ts'
import { writeComment } from './write-comment.ts'

const nothing = () => ({ value: undefined })

export const engagementRoutes = (settings: Pick<Settings, 'secret'>): Route[] => [
  route('POST /api/pitches/{id}/views', countView(settings)),
  routeWith('PUT /api/pitches/{id}/like', likePitch, nothing),
  routeWith('DELETE /api/pitches/{id}/like', unlikePitch, nothing),
  route('GET /api/pitches/{id}/relation', readRelation),
  route('GET /api/pitches/{id}/comments', listComments),
  route('POST /api/pitches/{id}/comments', writeComment),
  route('DELETE /api/pitches/{id}/comments/{commentId}', removeComment),
  route('GET /api/comments/latest', listReceivedComments),
  routeWith('PUT /api/users/{handle}/follow', followPerson, nothing),
  routeWith('DELETE /api/users/{handle}/follow', unfollowPerson, nothing),
  route('GET /api/analytics/pitches/{id}', readPitchFigures),
  route('GET /api/analytics/overview', readOverview),
]
