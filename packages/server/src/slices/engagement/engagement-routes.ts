import { route, routeWith } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Settings } from '../../settings.ts'
import { blockPerson, listBlocks, unblockPerson } from './block-person.ts'
import { changeComment, hideComment, showComment } from './change-comment.ts'
import {
  followOrganisation,
  listFollowers,
  listFollowing,
  readOrganisationRelation,
  readPersonRelation,
  unfollowOrganisation,
} from './circles.ts'
import { countView } from './count-view.ts'
import type { Audience } from './count-view.ts'
import { readFeed } from './feed.ts'
import { followPerson } from './follow-person.ts'
import { likePitch } from './like-pitch.ts'
import { listComments } from './list-comments.ts'
import { listReceivedComments } from './list-received-comments.ts'
import { changeList, listLists, makeList, readList, readListItems, readSaves, removeList } from './own-lists.ts'
import { readOverview } from './read-overview.ts'
import { readPitchFigures } from './read-pitch-figures.ts'
import { readRelation } from './read-relation.ts'
import { removeComment } from './remove-comment.ts'
import { noteSavedPitch, savePitch, savePitchToList, unsavePitch, unsavePitchFromList } from './save-pitch.ts'
import { countShareVisit, readShareLink, readShares, sharePitch } from './share-pitch.ts'
import { unfollowPerson } from './unfollow-person.ts'
import { unlikePitch } from './unlike-pitch.ts'
import { writeComment } from './write-comment.ts'

const nothing = () => ({ value: undefined })

const saveRoutes: Route[] = [
  routeWith('PUT /api/pitches/{id}/save', savePitch, nothing),
  routeWith('DELETE /api/pitches/{id}/save', unsavePitch, nothing),
  route('GET /api/saves', readSaves),
  route('GET /api/lists', listLists),
  route('POST /api/lists', makeList),
  route('GET /api/lists/{id}', readList),
  route('PATCH /api/lists/{id}', changeList),
  route('DELETE /api/lists/{id}', removeList),
  route('GET /api/lists/{id}/items', readListItems),
  routeWith('PUT /api/lists/{id}/items/{pitchId}', savePitchToList, nothing),
  route('PATCH /api/lists/{id}/items/{pitchId}', noteSavedPitch),
  route('DELETE /api/lists/{id}/items/{pitchId}', unsavePitchFromList),
]

const circleRoutes = (settings: Pick<Settings, 'secret'>): Route[] => [
  route('GET /api/users/{handle}/relation', readPersonRelation),
  route('GET /api/users/{handle}/followers', listFollowers),
  route('GET /api/users/{handle}/following', listFollowing),
  routeWith('PUT /api/users/{handle}/block', blockPerson, nothing),
  routeWith('DELETE /api/users/{handle}/block', unblockPerson, nothing),
  route('GET /api/blocks', listBlocks),
  route('GET /api/organisations/{slug}/relation', readOrganisationRelation),
  routeWith('PUT /api/organisations/{slug}/follow', followOrganisation, nothing),
  routeWith('DELETE /api/organisations/{slug}/follow', unfollowOrganisation, nothing),
  route('GET /api/feed', readFeed),
  routeWith('POST /api/pitches/{id}/share-links', sharePitch, ({ code, path }) => ({ value: { code, path } })),
  route('GET /api/pitches/{id}/shares', readShares),
  route('GET /api/share-links/{code}', readShareLink),
  route('POST /api/share-links/{code}/visits', countShareVisit(settings)),
]

export const engagementRoutes = (settings: Audience): Route[] => [
  route('POST /api/pitches/{id}/views', countView(settings)),
  routeWith('PUT /api/pitches/{id}/like', likePitch, nothing),
  routeWith('DELETE /api/pitches/{id}/like', unlikePitch, nothing),
  route('GET /api/pitches/{id}/relation', readRelation),
  route('GET /api/pitches/{id}/comments', listComments),
  route('POST /api/pitches/{id}/comments', writeComment),
  route('PATCH /api/pitches/{id}/comments/{commentId}', changeComment),
  routeWith('PUT /api/pitches/{id}/comments/{commentId}/hidden', hideComment, nothing),
  routeWith('DELETE /api/pitches/{id}/comments/{commentId}/hidden', showComment, nothing),
  route('DELETE /api/pitches/{id}/comments/{commentId}', removeComment),
  route('GET /api/comments/latest', listReceivedComments),
  routeWith('PUT /api/users/{handle}/follow', followPerson, nothing),
  routeWith('DELETE /api/users/{handle}/follow', unfollowPerson, nothing),
  ...circleRoutes(settings),
  ...saveRoutes,
  route('GET /api/analytics/pitches/{id}', readPitchFigures),
  route('GET /api/analytics/overview', readOverview),
]
