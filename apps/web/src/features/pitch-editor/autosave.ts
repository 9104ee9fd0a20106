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

/**
 * Keeps a pitch saved while it is written: one request at a time, always at the latest version, and whatever
 * the server does not have yet is kept on the device.
 */
export class Autosave {
  /** Whether edits from an earlier visit were put back. */
  readonly hasRestored: boolean
  readonly #ports: AutosavePorts
  readonly #listeners = new Set<() => void>()
  #state: AutosaveState
  #queue: Promise<unknown> = Promise.resolve()
  #cancelTimer: (() => void) | undefined
  #started = false

  constructor(opened: OwnPitch, ports: AutosavePorts) {
    this.#ports = ports
    this.#state = openedState(opened)
    for (const unsent of ports.store.readAll()) this.#state = restored(this.#state, unsent, ports.check, ports.now())
    this.hasRestored = unsentOf(this.#state) !== null
  }

  state = (): AutosaveState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes a field. `unreadable` says what is wrong with text that its control cannot make a value of. */
  edit = <Field extends DraftField>(field: Field, value: PitchDraft[Field], unreadable?: string): void => {
    const fault = unreadable ?? this.#ports.check(field, value)
    this.#set(edited(this.#state, { field, value, fault, isUnreadable: unreadable !== undefined }, this.#ports.now()))
  }

  /** Saves at once what can be saved; resolves when nothing is on its way. */
  flush = (): Promise<void> => this.#inTurn(() => this.#saveAll())

  retry = (): void => {
    this.#set(retryNow(this.#state))
    void this.flush()
  }

  resolve = (choices: Partial<Record<DraftField, 'mine' | 'theirs'>>): void =>
    this.#set(resolved(this.#state, choices, this.#ports.check, this.#ports.now()))

  /** Saves, then does something to the pitch at its present version. Throws what `run` throws. */
  perform = (run: (version: number) => Promise<OwnPitch>): Promise<OwnPitch> =>
    this.#inTurn(async () => {
      await this.#saveAll()
      try {
        const server = await run(this.#state.server.version)
        this.#rebase(server)
        return server
      } catch (error) {
        if (isProblem(error, 'stale_version')) this.#rebase(await this.#ports.read())
        throw error
      }
    })

  /** Takes over a newer answer of the server, such as after an upload. */
  adopt = (server: OwnPitch): void => void this.#inTurn(async () => this.#rebase(server))

  /** Saves by itself from now on; answers how to stop, which sends what is left. */
  start = (): (() => void) => {
    this.#started = true
    this.#set(this.#state)
    return () => {
      this.#started = false
      this.#cancelTimer?.()
      void this.flush()
    }
  }

  #set(next: AutosaveState): void {
    this.#state = next
    const unsent = unsentOf(next)
    if (unsent) this.#ports.store.keep(unsent)
    else this.#ports.store.forget()
    this.#schedule()
    for (const listener of this.#listeners) listener()
  }

  #schedule(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    const dueMs = this.#started ? dueAtMs(this.#state) : null
    if (dueMs === null) return
    this.#cancelTimer = this.#ports.later(
      () => void this.#inTurn(() => this.#save()),
      Math.max(0, dueMs - this.#ports.now()),
    )
  }

  // Everything that changes the pitch on the server goes through here, one after the other.
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const mine = this.#queue.then(run, run)
    this.#queue = mine.catch(() => undefined)
    return mine
  }

  #rebase(server: OwnPitch): void {
    const { state, taken } = rebased(this.#state, server, this.#ports.check)
    this.#set(state)
    if (taken.length > 0) this.#ports.onTaken?.(taken)
  }

  async #save(): Promise<void> {
    const request = sent(this.#state, this.#ports.now())
    if (!request) return
    this.#set(request.state)
    try {
      const server = await this.#ports.patch(request.changes, request.version)
      this.#set(saved(this.#state, server, this.#ports.now()))
    } catch (error) {
      await this.#settle(error).catch((cause: unknown) => this.#fail(cause))
    }
  }

  async #saveAll(): Promise<void> {
    // Twice: what was typed while the first save was on its way goes with the second.
    for (
      let round = 0;
      round < 2 && pendingFields(this.#state).length > 0 && this.#state.failure?.kind !== 'stopped';
      round += 1
    )
      await this.#save()
  }

  async #settle(error: unknown): Promise<void> {
    if (isProblem(error, 'stale_version')) {
      this.#rebase(await this.#ports.read())
    } else if (isProblem(error) && [400, 413, 422].includes(error.status)) {
      this.#set(refused(this.#state, faultsByField(error.errors), error.message))
    } else {
      throw error
    }
  }

  #fail(error: unknown): void {
    const problem = isProblem(error) ? error : undefined
    const delayMs =
      problem?.retryAfterSeconds === undefined
        ? retryDelayMs(this.#state.failuresInRow)
        : problem.retryAfterSeconds * 1000
    this.#set(
      failed(this.#state, { ...failureOf(problem), requestId: problem?.requestId }, this.#ports.now() + delayMs),
    )
  }
}

function failureOf(problem: ApiProblem | undefined): { kind: 'offline' | 'waiting' | 'stopped'; message: string } {
  if (!problem) return { kind: 'waiting', message: 'Something went wrong here. It is tried again.' }
  if (problem.code === 'offline') return { kind: 'offline', message: problem.message }
  if (problem.status === 429) return { kind: 'waiting', message: 'The server asked to wait a moment.' }
  if (problem.status >= 500) return { kind: 'waiting', message: 'The server has trouble. It is tried again.' }
  if (problem.code === 'not_signed_in')
    return { kind: 'stopped', message: 'You are signed out. What you wrote is kept on this device.' }
  return { kind: 'stopped', message: problem.message }
}
