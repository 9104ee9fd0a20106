import { pitchId as pitchIdSchema } from '@pitchey/contract/ids'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { Settings } from '../../settings.ts'
import { notify, queueMail } from '../notifications/index.ts'
import { alertGroup } from './alert-group.ts'
import { alertMail, alertMailKind, atMost, digestMail } from './alert-mail.ts'
import type { Finding } from './alert-mail.ts'
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
import type { AlertedSearch } from './alert-store.ts'
import { digestTokenOf } from './digest-token.ts'
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
    if (gathered >= digestsAtOnce) await scope.enqueue(gatherQueue, {})
    return gathered
  },
  audit: () => null,
})

/** Pitches that the person is told of in another section of the same mail stand in none of their own. */
type Due = Finding & { settled: readonly string[] }

const findingOf = async (scope: CommandScope, settings: Settings, search: AlertedSearch): Promise<Due> => {
  const pitches = await dueOf(scope.db, search.id, scope.now)
  const token = await unsubscribeTokenOf(search.id, settings.secret)
  return { search, pitches, token, settled: pitches.map(({ id }) => id) }
}

const withoutRepeats = (findings: readonly Due[]): Due[] => {
  const named = new Set<string>()
  return findings.map((finding) => {
    const pitches = finding.pitches.filter(({ id }) => !named.has(id))
    for (const { id } of pitches) named.add(id)
    return { ...finding, pitches }
  })
}

const notifyOf = async (scope: CommandScope, personId: UserId, { search, pitches }: Due, mail: Sent): Promise<void> => {
  const [only] = pitches
  if (only === undefined) return
  await notify(scope, personId, {
    kind: 'search_match',
    payload: { searchId: search.id, seq: mail.seq, ...(pitches.length === 1 ? { pitchId: only.id as PitchId } : {}) },
    source: `saved-search:${search.id}:${mail.id}`,
    groupKey: alertGroup(search.id),
  })
}

type Sent = { id: string; seq: number }

/** Sends one mail of all that was found. Answers how many there are: none where nothing is new, or no mail may go. */
const tell = async (
  scope: CommandScope,
  settings: Settings,
  { personId, to }: { personId: UserId; to: string },
  found: readonly Due[],
): Promise<number> => {
  const findings = withoutRepeats(found)
  const sections = findings.filter(({ pitches }) => pitches.length > 0)
  const [first] = sections
  if (first === undefined) return 0
  const mail =
    sections.length === 1
      ? alertMail(settings, to, first)
      : digestMail(settings, to, sections, await digestTokenOf(personId, settings.secret))
  const id = await queueMail(scope, mail)
  if (id === null) return 0
  for (const finding of findings.filter(({ settled }) => settled.length > 0)) {
    const seq = await settleAlert(scope.db, finding.search.id, finding.settled, id, scope.now)
    await notifyOf(scope, personId, finding, { id, seq })
  }
  return 1
}

const isDigest = ({ cadence }: AlertedSearch): boolean => cadence !== 'at_once'

/** One mail for each search that tells at once, and one of all digests that are due. */
const tellPerson = async (scope: CommandScope, settings: Settings, personId: UserId): Promise<number> => {
  const searches = await holdSearchesOf(scope.db, personId)
  const recipient = await recipientOf(scope.db, personId)
  if (recipient === null) return 0
  const reader = { personId, to: recipient.email }
  let count = 0
  for (const search of searches.filter((one) => !isDigest(one))) {
    count += await tell(scope, settings, reader, [await findingOf(scope, settings, search)])
  }
  const digests: Due[] = []
  for (const search of searches.filter(isDigest)) digests.push(await findingOf(scope, settings, search))
  return count + (await tell(scope, settings, reader, digests))
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
