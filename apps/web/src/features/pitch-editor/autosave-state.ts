import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { mergeDrafts, mergeField } from './merge-drafts.ts'
import {
  changedFields,
  changesOf,
  draftFields,
  draftOf,
  isSame,
  withField,
  type DraftChanges,
  type DraftField,
  type PitchDraft,
} from './pitch-draft.ts'

/** Writing stops this long before it is sent. */
export const quietMs = 1000
/** Two automatic saves begin at least this far apart. */
export const gapMs = 5000
export const longestRetryMs = 60_000

/** `waiting` and `offline` try again by themselves; `stopped` needs the writer. */
export type SaveFailure = { kind: 'offline' | 'waiting' | 'stopped'; message: string; requestId?: string | undefined }

export type Faults = { readonly [Field in DraftField]?: string }

/** Says in words what is wrong with a field's value; undefined when it may be sent. */
export type CheckField = <Field extends DraftField>(field: Field, value: PitchDraft[Field]) => string | undefined

export type AutosaveState = {
  /** The pitch as the server last answered it. */
  server: OwnPitch
  /** What stands in the fields. */
  draft: PitchDraft
  /** What was sent and is not answered yet. */
  sending: DraftChanges | null
  /** What was sent and never answered: the server may have taken it. */
  unanswered: readonly DraftChanges[]
  /** Fields that may not be sent as they are, and why. */
  faults: Faults
  /** Fields whose control holds text that is no value at all, such as letters for an amount. */
  unreadable: readonly DraftField[]
  /** Fields changed here and elsewhere, with the value both began from. The server's value is theirs, the draft's mine. */
  conflicts: Partial<PitchDraft>
  failure: SaveFailure | null
  failuresInRow: number
  notBeforeMs: number
  firstEditMs: number | null
  lastEditMs: number | null
  savedAtMs: number | null
}

/** A pitch that was just opened. */
export function openedState(server: OwnPitch): AutosaveState {
  return {
    server,
    draft: draftOf(server),
    sending: null,
    unanswered: [],
    faults: {},
    unreadable: [],
    conflicts: {},
    failure: null,
    failuresInRow: 0,
    notBeforeMs: 0,
    firstEditMs: null,
    lastEditMs: null,
    savedAtMs: null,
  }
}

const without = <Part extends Partial<Record<DraftField, unknown>>>(part: Part, fields: readonly DraftField[]): Part =>
  Object.fromEntries(Object.entries(part).filter(([field]) => !fields.includes(field as DraftField))) as Part

/** A change of a field. `fault` says why its new value may not be sent. */
export type Edit<Field extends DraftField> = {
  field: Field
  value: PitchDraft[Field]
  fault?: string | undefined
  isUnreadable?: boolean | undefined
}

/** The writer changed a field. */
export function edited<Field extends DraftField>(
  state: AutosaveState,
  { field, value, fault, isUnreadable = false }: Edit<Field>,
  nowMs: number,
): AutosaveState {
  const readable = state.unreadable.filter((one) => one !== field)
  const released = without(state.faults, coupledWith(field))
  return {
    ...state,
    draft: withField(state.draft, field, value),
    faults: fault === undefined ? released : { ...released, [field]: fault },
    unreadable: isUnreadable ? [...readable, field] : readable,
    firstEditMs: state.firstEditMs ?? nowMs,
    lastEditMs: nowMs,
  }
}

// "Other" as a format needs its name: a refusal of one is settled by a change of either.
const coupledWith = (field: DraftField): DraftField[] =>
  field === 'format' || field === 'formatOther' ? ['format', 'formatOther'] : [field]

/** Fields in which the writer's text is not what the server has, whether it may be sent or not. */
export const unsavedFields = (state: AutosaveState): DraftField[] => changedFields(draftOf(state.server), state.draft)

/** Fields that the next save would send. */
export const pendingFields = (state: AutosaveState): DraftField[] =>
  unsavedFields(state).filter((field) => !(field in state.faults) && !(field in state.conflicts))

/** When the next save is due; null when there is nothing to send or one is on its way. */
export function dueAtMs(state: AutosaveState): number | null {
  if (state.sending || state.failure?.kind === 'stopped' || pendingFields(state).length === 0) return null
  const wished = Math.min((state.lastEditMs ?? 0) + quietMs, (state.firstEditMs ?? 0) + gapMs)
  return Math.max(wished, state.notBeforeMs)
}

/** A save begins: what it must carry, or null when nothing may be sent now. */
export function sent(
  state: AutosaveState,
  nowMs: number,
): { state: AutosaveState; version: number; changes: DraftChanges } | null {
  const fields = pendingFields(state)
  if (state.sending || fields.length === 0) return null
  const changes = changesOf(state.draft, fields)
  return {
    state: { ...state, sending: changes, notBeforeMs: nowMs + gapMs, firstEditMs: null },
    version: state.server.version,
    changes,
  }
}

/** The server took what was sent. Later typing stays; a value the server tidied replaces what was sent, not what was typed since. */
export function saved(state: AutosaveState, server: OwnPitch, nowMs: number): AutosaveState {
  const sending = state.sending ?? {}
  const done = { ...state, sending: null, unanswered: [], failure: null, failuresInRow: 0, savedAtMs: nowMs }
  if (server.version <= state.server.version) return done
  let draft = state.draft
  for (const field of Object.keys(sending) as DraftField[]) draft = settle(draft, field, sending, server)
  return { ...done, server, draft }
}

function settle<Field extends DraftField>(
  draft: PitchDraft,
  field: Field,
  sending: DraftChanges,
  server: PitchDraft,
): PitchDraft {
  const value = sending[field]
  if (value === undefined) return draft
  const untouched = isSame(field, draft[field], value as PitchDraft[Field])
  return untouched && !isSame(field, draft[field], server[field]) ? withField(draft, field, server[field]) : draft
}

/** The server has a newer pitch than the one begun from: both sides' changes come together. */
export function rebased(
  state: AutosaveState,
  server: OwnPitch,
  check: CheckField,
): { state: AutosaveState; taken: DraftField[] } {
  if (server.version < state.server.version) return { state: { ...state, sending: null }, taken: [] }
  const base = { ...draftOf(state.server), ...state.conflicts, ...echoesIn(server, sentSoFar(state)) }
  const { draft, conflicts, taken } = mergeDrafts(base, state.draft, draftOf(server))
  const next: AutosaveState = {
    ...state,
    server,
    draft,
    sending: null,
    unanswered: [],
    failure: null,
    failuresInRow: 0,
    conflicts: Object.fromEntries(conflicts.map((field) => [field, base[field]])),
  }
  return { state: { ...next, faults: faultsOf(next, check) }, taken }
}

const sentSoFar = (state: AutosaveState): readonly DraftChanges[] =>
  state.sending ? [...state.unanswered, state.sending] : state.unanswered

/** Values of the server that came from here, though the answer never arrived: later typing goes on from them. */
function echoesIn(server: PitchDraft, sentBefore: readonly DraftChanges[]): DraftChanges {
  const isEcho = <Field extends DraftField>(field: Field) =>
    sentBefore.some((changes) => field in changes && isSame(field, changes[field] as PitchDraft[Field], server[field]))
  return Object.fromEntries(draftFields.filter(isEcho).map((field) => [field, server[field]]))
}

/** Faults of everything that differs from the server. */
function faultsOf(state: AutosaveState, check: CheckField): Faults {
  const kept: [DraftField, string][] = []
  for (const field of unsavedFields(state)) {
    const fault = check(field, state.draft[field]) ?? state.faults[field]
    if (fault !== undefined) kept.push([field, fault])
  }
  return Object.fromEntries(kept)
}

/** What a later visit needs to go on: the edits, the values they began from, and what was sent without an answer. */
export type Kept = { base: DraftChanges; changes: DraftChanges; sent: readonly DraftChanges[] }

/** Edits kept on the device from an earlier visit are put back. */
export function restored(state: AutosaveState, kept: Kept, check: CheckField, nowMs: number): AutosaveState {
  const base = { ...draftOf(state.server), ...state.conflicts, ...kept.base, ...echoesIn(state.server, kept.sent) }
  const { draft, conflicts } = mergeDrafts(base, { ...state.draft, ...kept.changes }, draftOf(state.server))
  const merged: AutosaveState = {
    ...state,
    draft,
    conflicts: Object.fromEntries(conflicts.map((field) => [field, base[field]])),
    firstEditMs: state.firstEditMs ?? nowMs,
    lastEditMs: nowMs,
  }
  return { ...merged, faults: faultsOf(merged, check) }
}

/** What has to be kept on the device so that a later visit can go on: null when everything is saved. */
export function unsentOf(state: AutosaveState): Kept | null {
  const fields = unsavedFields(state).filter((field) => !state.unreadable.includes(field))
  if (fields.length === 0) return null
  const base = { ...draftOf(state.server), ...state.conflicts }
  return {
    base: Object.fromEntries(fields.map((field) => [field, base[field]])),
    changes: Object.fromEntries(fields.map((field) => [field, state.draft[field]])),
    sent: sentSoFar(state),
  }
}

/** The writer decided about some conflicts: `mine` will be sent, `theirs` takes what clashed in the field. */
export function resolved(
  state: AutosaveState,
  choices: { readonly [Field in DraftField]?: 'mine' | 'theirs' },
  check: CheckField,
  nowMs: number,
): AutosaveState {
  let draft = state.draft
  const decided = Object.keys(choices).filter((field): field is DraftField => field in state.conflicts)
  const theirs = draftOf(state.server)
  const base = { ...theirs, ...state.conflicts }
  for (const field of decided)
    if (choices[field] === 'theirs')
      draft = withField(draft, field, mergeField(field, { base, mine: draft, theirs }, 'theirs').value)
  const next = {
    ...state,
    draft,
    conflicts: without(state.conflicts, decided),
    firstEditMs: state.firstEditMs ?? nowMs,
    lastEditMs: nowMs,
  }
  return { ...next, faults: faultsOf(next, check) }
}

/** The server refused what was sent because of certain fields: they wait until they change. When it names none of those sent, all wait. */
export function refused(state: AutosaveState, faults: Faults, otherwise: string): AutosaveState {
  const inFlight = Object.keys(state.sending ?? {}) as DraftField[]
  const named = (Object.keys(faults) as DraftField[]).flatMap((field) =>
    coupledWith(field).map((one) => [one, faults[one] ?? faults[field] ?? otherwise] as const),
  )
  const isNamed = inFlight.some((field) => named.some(([one]) => one === field))
  const held = [...named, ...(isNamed ? [] : inFlight.map((field) => [field, otherwise] as const))]
  const unchanged = held.filter(([field]) => !inFlight.includes(field) || isAsSent(state, field))
  return {
    ...state,
    sending: null,
    failure: null,
    failuresInRow: 0,
    faults: { ...state.faults, ...Object.fromEntries(unchanged) },
  }
}

function isAsSent<Field extends DraftField>(state: AutosaveState, field: Field): boolean {
  return isSame(field, state.draft[field], state.sending?.[field] as PitchDraft[Field])
}

/** A save did not get through; `nextTryMs` is when to try again. */
export function failed(state: AutosaveState, failure: SaveFailure, nextTryMs: number): AutosaveState {
  return {
    ...state,
    sending: null,
    unanswered: sentSoFar(state),
    failure,
    failuresInRow: state.failuresInRow + 1,
    notBeforeMs: Math.max(state.notBeforeMs, nextTryMs),
  }
}

/** How long to wait before the next try: doubles from the usual gap to a minute. */
export const retryDelayMs = (failuresInRow: number): number =>
  Math.min(longestRetryMs, gapMs * 2 ** Math.min(failuresInRow, 10))

/** The connection is back, or the writer asked: try at once. */
export function retryNow(state: AutosaveState): AutosaveState {
  return { ...state, failure: null, failuresInRow: 0, notBeforeMs: 0 }
}

export type SaveSummary = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'error'

/** What to tell the writer about the safety of the text. */
export function summaryOf(state: AutosaveState): SaveSummary {
  if (Object.keys(state.conflicts).length > 0) return 'conflict'
  if (state.failure?.kind === 'offline') return 'offline'
  if (state.failure) return 'error'
  if (state.sending) return 'saving'
  if (pendingFields(state).length > 0) return 'unsaved'
  return unsavedFields(state).length > 0 ? 'error' : 'saved'
}
