import { pitchId as pitchIdSchema } from '@pitchey/contract/ids'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { Settings } from '../../settings.ts'
import { notify, queueMail } from '../notifications/index.ts'
import { alertGroup } from './alert-group.ts'
import { alertMail, alertMailKind, atMost } from './alert-mail.ts'
import {
  digestsAtOnce,
  dueOf,
  forgetUntold,
  gatherDigests,
  holdSearchesOf,
  matchPitch,
  peopleAtOnce,
  peopleDue,
  recipientOf,
  settleAlert,
} from './alert-store.ts'
import type { AlertedPitch, AlertedSearch } from './alert-store.ts'
import { unsubscribeTokenOf } from './unsubscribe-token.ts'

/** The queue whose jobs tell people of what their searches found. */
export const sendQueue = 'alert.send'
const gatherQueue = 'alert.gather-digests'

/** Any number of reasons to tell people are one job. */
const askToSend = (scope: CommandScope): Promise<void> => scope.enqueue(sendQueue, {}, { singletonKey: 'all' })

/** Notes a pitch that came to the market for every search at once that finds it. */
export const matchNewPitch = command({
  name: 'alert.pitch-matched',
  input: z.object({ id: pitchIdSchema }),
  who: systemOnly,
  run: async (scope, { id }): Promise<number> => {
    const found = await matchPitch(scope.db, id, scope.now)
    if (found > 0) await askToSend(scope)
    return found
  },
  audit: () => null,
})

/** Notes what is new for the digests whose hour has come. */
export const gatherDueDigests = command({
  name: 'alert.digests-gathered',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope): Promise<number> => {
    const gathered = await gatherDigests(scope.db, scope.now)
    if (gathered > 0) await askToSend(scope)
    if (gathered === digestsAtOnce) await scope.enqueue(gatherQueue, {})
    return gathered
  },
  audit: () => null,
})

type Told = { personId: UserId; search: AlertedSearch; pitches: readonly AlertedPitch[] }

const tell = async (scope: CommandScope, settings: Settings, to: string, told: Told): Promise<boolean> => {
  const { personId, search, pitches } = told
  const token = await unsubscribeTokenOf(search.id, settings.secret)
  const mailId = await queueMail(scope, alertMail(settings, { to, search, pitches, token }))
  if (mailId === null) return false
  const ids = pitches.map(({ id }) => id)
  const seq = await settleAlert(scope.db, search.id, ids, mailId, scope.now)
  const [only] = pitches
  await notify(scope, personId, {
    kind: 'search_match',
    payload: { searchId: search.id, seq, ...(only && ids.length === 1 ? { pitchId: only.id as PitchId } : {}) },
    source: `saved-search:${search.id}:${mailId}`,
    groupKey: alertGroup(search.id),
  })
  return true
}

const tellPerson = async (scope: CommandScope, settings: Settings, personId: UserId): Promise<number> => {
  const searches = await holdSearchesOf(scope.db, personId)
  const recipient = await recipientOf(scope.db, personId)
  if (recipient === null) return 0
  let count = 0
  for (const search of searches) {
    const pitches = await dueOf(scope.db, search.id, scope.now)
    if (pitches.length > 0 && (await tell(scope, settings, recipient.email, { personId, search, pitches }))) count += 1
  }
  return count
}

/**
 * Tells people of what their searches found and they were not told of yet, by mail and in the portal. The rows of what
 * was told, the mail and the notification commit together, so running it again or twice at once tells nothing twice.
 */
export const sendAlerts = (settings: Settings) =>
  command({
    name: 'alert.sent',
    input: z.strictObject({}),
    who: systemOnly,
    run: async (scope): Promise<number> => {
      const { count: most, withinMs } = atMost
      const since = new Date(scope.now.getTime() - withinMs)
      const people = await peopleDue(scope.db, { kind: alertMailKind, count: most, since })
      let count = 0
      for (const personId of people.toSorted()) count += await tellPerson(scope, settings, personId)
      if (people.length === peopleAtOnce && count > 0) await askToSend(scope)
      return count
    },
    audit: (_input, count) => (count === 0 ? null : { details: { count } }),
  })

const dayMs = 24 * 3_600_000

/** Tells of what was left behind, such as mails that a withdrawn pitch took back, and forgets what nobody can be told. */
export const tendAlerts = command({
  name: 'alert.tended',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope): Promise<undefined> => {
    await forgetUntold(scope.db, new Date(scope.now.getTime() - 30 * dayMs))
    await askToSend(scope)
    return undefined
  },
  audit: () => null,
})
