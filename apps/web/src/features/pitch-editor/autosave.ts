import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { isProblem, type ApiProblem } from '../../app/api-problem.ts'
import {
  dueAtMs,
  edited,
  failed,
  openedState,
  pendingFields,
  rebased,
  refused,
  resolved,
  restored,
  retryDelayMs,
  retryNow,
  saved,
  sent,
  unsentOf,
  type AutosaveState,
  type CheckField,
} from './autosave-state.ts'
import { faultsByField } from './check-field.ts'
import type { DraftChanges, DraftField, PitchDraft } from './pitch-draft.ts'
import type { UnsentStore } from './unsent-store.ts'

/** What the autosave works with, handed in. */
export type AutosavePorts = {
  patch: (changes: DraftChanges, version: number) => Promise<OwnPitch>
  read: () => Promise<OwnPitch>
  check: CheckField
  store: UnsentStore
  now: () => number
  /** Runs something later; answers how to call it off. */
  later: (run: () => void, delayMs: number) => () => void
  /** Told what came in from elsewhere without standing against anything written here. */
  onTaken?: ((fields: readonly DraftField[]) => void) | undefined
}

export type Autosave = {
  state: () => AutosaveState
  subscribe: (listener: () => void) => () => void
  /** Whether edits from an earlier visit were put back. */
  hasRestored: boolean
  /** Changes a field. `unreadable` says what is wrong with text that its control cannot make a value of. */
  edit: <Field extends DraftField>(field: Field, value: PitchDraft[Field], unreadable?: string) => void
  /** Saves at once what can be saved; resolves when nothing is on its way. */
  flush: () => Promise<void>
  retry: () => void
  resolve: (choices: Partial<Record<DraftField, 'mine' | 'theirs'>>) => void
  /** Saves, then does something to the pitch at its present version. Throws what `run` throws. */
  perform: (run: (version: number) => Promise<OwnPitch>) => Promise<OwnPitch>
  /** Takes over a newer answer of the server, such as after an upload. */
  adopt: (server: OwnPitch) => void
  /** Saves by itself from now on; answers how to stop, which sends what is left. */
  start: () => () => void
}

/**
 * Keeps a pitch saved while it is written: one request at a time, always at the latest version, and whatever
 * the server does not have yet is kept on the device.
 */
export function createAutosave(opened: OwnPitch, ports: AutosavePorts): Autosave {
  const { check, store, now } = ports
  let state = openedState(opened)
  let cancelTimer: (() => void) | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let started = false
  const listeners = new Set<() => void>()

  const earlier = store.readAll()
  for (const unsent of earlier) state = restored(state, unsent, check, now())

  function set(next: AutosaveState): void {
    state = next
    const unsent = unsentOf(state)
    if (unsent) store.keep(unsent)
    else store.forget()
    schedule()
    for (const listener of listeners) listener()
  }

  function schedule(): void {
    cancelTimer?.()
    cancelTimer = undefined
    const dueMs = started ? dueAtMs(state) : null
    if (dueMs === null) return
    cancelTimer = ports.later(() => void inTurn(save), Math.max(0, dueMs - now()))
  }

  // Everything that changes the pitch on the server goes through here, one after the other.
  function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const mine = queue.then(run, run)
    queue = mine.catch(() => undefined)
    return mine
  }

  function rebase(server: OwnPitch): void {
    const { state: next, taken } = rebased(state, server, check)
    set(next)
    if (taken.length > 0) ports.onTaken?.(taken)
  }

  function fail(error: unknown): void {
    const problem = isProblem(error) ? error : undefined
    const delayMs = problem?.retryAfterSeconds === undefined ? retryDelayMs(state.failuresInRow) : problem.retryAfterSeconds * 1000
    set(failed(state, { ...failureOf(problem), requestId: problem?.requestId }, now() + delayMs))
  }

  async function settle(error: unknown): Promise<void> {
    if (isProblem(error, 'stale_version')) {
      rebase(await ports.read())
    } else if (isProblem(error) && (error.status === 422 || error.status === 413 || error.status === 400)) {
      set(refused(state, faultsByField(error.errors), error.message))
    } else {
      throw error
    }
  }

  async function save(): Promise<void> {
    const request = sent(state, now())
    if (!request) return
    set(request.state)
    try {
      set(saved(state, await ports.patch(request.changes, request.version), now()))
    } catch (error) {
      await settle(error).catch(fail)
    }
  }

  async function saveAll(): Promise<void> {
    // Twice: what was typed while the first save was on its way goes with the second.
    for (let round = 0; round < 2 && pendingFields(state).length > 0 && state.failure?.kind !== 'stopped'; round += 1) await save()
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hasRestored: unsentOf(state) !== null,
    edit: (field, value, unreadable) =>
      set(edited(state, { field, value, fault: unreadable ?? check(field, value), isUnreadable: unreadable !== undefined }, now())),
    flush: () => inTurn(saveAll),
    retry: () => {
      set(retryNow(state))
      void inTurn(saveAll)
    },
    resolve: (choices) => set(resolved(state, choices, check, now())),
    perform: (run) =>
      inTurn(async () => {
        await saveAll()
        try {
          const server = await run(state.server.version)
          rebase(server)
          return server
        } catch (error) {
          if (isProblem(error, 'stale_version')) rebase(await ports.read())
          throw error
        }
      }),
    adopt: (server) => void inTurn(async () => rebase(server)),
    start: () => {
      started = true
      set(state)
      return () => {
        started = false
        cancelTimer?.()
        void inTurn(saveAll)
      }
    },
  }
}

function failureOf(problem: ApiProblem | undefined): { kind: 'offline' | 'waiting' | 'stopped'; message: string } {
  if (!problem) return { kind: 'waiting', message: 'Something went wrong here. It is tried again.' }
  if (problem.code === 'offline') return { kind: 'offline', message: problem.message }
  if (problem.status === 429) return { kind: 'waiting', message: 'The server asked to wait a moment.' }
  if (problem.status >= 500) return { kind: 'waiting', message: 'The server has trouble. It is tried again.' }
  if (problem.code === 'not_signed_in') return { kind: 'stopped', message: 'You are signed out. What you wrote is kept on this device.' }
  return { kind: 'stopped', message: problem.message }
}
