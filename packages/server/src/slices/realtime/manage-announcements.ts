import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { Announcement } from '@pitchey/contract/realtime/announcement'
import { jsonPage } from '../../http/json-page.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { everybody } from '../../realtime/delivery.ts'
import { announcementEnd } from '../../realtime/pulse.ts'
import {
  currentAnnouncements,
  endAnnouncementNow,
  hasAnnouncement,
  insertAnnouncement,
  listAnnouncements,
} from './announcement-store.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { canOperate } from './realtime-policy.ts'

type Times = { startsAt: string | null; endsAt: string | null }

/** When an announcement begins: a moment that has passed is now. Throws for one that would end before it begins. */
const beginningOf = ({ startsAt, endsAt }: Times, now: Date): Date => {
  const asked = startsAt === null ? now : new Date(startsAt)
  const begins = asked > now ? asked : now
  if (endsAt !== null && new Date(endsAt) <= begins)
    throw fieldProblem('#/endsAt', 'too_early', 'must be after the beginning')
  return begins
}

/** [RT9] Tells everybody something, now or from a moment on, and as long as it holds to whoever comes. */
export const announce = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'realtime.announced',
    input: inputOf(api['POST /api/ws/announce']),
    who: canOperate,
    run: async (scope, input): Promise<Announcement> => {
      const startsAt = beginningOf(input, scope.now)
      const data = { ...input, id: newId(), startsAt: startsAt.toISOString(), createdAt: scope.now.toISOString() }
      await insertAnnouncement(scope.db, data, actorId(scope.actor))
      // One that begins later is told by the beat of each process, which reads what holds.
      if (startsAt <= scope.now)
        await rooms.publish([{ rooms: [everybody], message: { type: 'announcement', data } }], scope.db)
      return data
    },
    audit: (_input, { id, title, startsAt }) => ({
      entityType: 'announcement',
      entityId: id,
      details: { title, startsAt },
    }),
  })

/** What is announced to everybody right now. */
export const readAnnouncements = query({
  name: 'realtime.announcements',
  input: inputOf(api['GET /api/announcements']),
  who: signedIn,
  withoutActor: true,
  run: async (scope): Promise<{ items: Announcement[] }> => ({
    items: await currentAnnouncements(scope.db, scope.now),
  }),
})

/** Announcements of a state, for whoever writes them. */
export const listManagedAnnouncements = query({
  name: 'realtime.announcements-managed',
  input: inputOf(api['GET /api/admin/announcements']),
  who: canOperate,
  run: async (scope, { state, limit, cursor }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listAnnouncements(scope.db, { state, after, limit: limit + 1 }, scope.now)
    return jsonPage<ApiAnswer<'GET /api/admin/announcements'>>(lines, limit)
  },
})

/** [RT9] Ends an announcement before its time, on every screen; one that has not begun is never told. */
export const endAnnouncement = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'realtime.announcement-ended',
    input: inputOf(api['POST /api/admin/announcements/{id}/end']),
    who: canOperate,
    facts: async (scope, { id }) => ((await hasAnnouncement(scope.db, id)) ? { id } : null),
    access: canOperate,
    run: async (scope, { id }): Promise<{ title: string; hadBegun: boolean }> => {
      const ended = await endAnnouncementNow(scope.db, id, scope.now)
      if (ended === null) throw new Problem('illegal_transition', { detail: 'This announcement is over already.' })
      if (ended.hadBegun) await rooms.publish([{ rooms: [everybody], message: announcementEnd(id) }], scope.db)
      return ended
    },
    audit: ({ id }, details) => ({ entityType: 'announcement', entityId: id, details }),
  })
