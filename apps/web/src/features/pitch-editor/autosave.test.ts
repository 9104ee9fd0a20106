import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { richTextOf } from '@pitchey/contract/rich-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiProblem, type ApiProblemCode } from '../../app/api-problem.ts'
import { Autosave } from './autosave.ts'
import { gapMs, summaryOf, unsavedFields } from './autosave-state.ts'
import { checkField } from './check-field.ts'
import type { DraftChanges } from './pitch-draft.ts'
import { testCharacter, testPitch } from './test-pitch.ts'
import { createUnsentStore } from './unsent-store.ts'

const problem = (code: ApiProblemCode, status: number, facts: object = {}) =>
  new ApiProblem({ code, status, message: code, ...facts })

type Weather = 'fine' | 'lost-before' | 'lost-after' | 'broken'

/** A server, a clock and a device; the editor on top can be closed and opened again. */
class World {
  pitch: OwnPitch = testPitch()
  nowMs = 1_000_000
  weather: Weather = 'fine'
  inFlight = 0
  mostInFlight = 0
  startedMs: number[] = []
  taken: string[] = []
  readonly device = new Map<string, string>()
  private timers: { atMs: number; run: () => void }[] = []
  private opened = 0
  private stop: (() => void) | undefined
  editor: Autosave = this.open()

  get storage() {
    const { device } = this
    return {
      get length() {
        return device.size
      },
      key: (index: number) => [...device.keys()][index] ?? null,
      getItem: (key: string) => device.get(key) ?? null,
      setItem: (key: string, text: string) => void device.set(key, text),
      removeItem: (key: string) => void device.delete(key),
    }
  }

  open(): Autosave {
    this.opened += 1
    const store = createUnsentStore({
      storage: this.storage,
      userId: 'u',
      pitchId: 'p',
      editorId: String(this.opened),
      now: () => this.nowMs,
    })
    this.editor = new Autosave(this.pitch, {
      patch: (changes, version) => this.patch(changes, version),
      read: async () => this.pitch,
      check: checkField,
      store,
      now: () => this.nowMs,
      later: (run, delayMs) => {
        const timer = { atMs: this.nowMs + delayMs, run }
        this.timers.push(timer)
        return () => void (this.timers = this.timers.filter((one) => one !== timer))
      },
      onTaken: (fields) => this.taken.push(...fields),
    })
    this.stop = this.editor.start()
    return this.editor
  }

  /** The tab crashes: nothing runs any more, nothing is sent. */
  crash(): void {
    this.timers = []
    this.open()
  }

  private async patch(changes: DraftChanges, version: number): Promise<OwnPitch> {
    this.inFlight += 1
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight)
    this.startedMs.push(this.nowMs)
    const { weather } = this
    try {
      await Promise.resolve()
      if (weather === 'lost-before') throw problem('offline', 0)
      if (weather === 'broken') throw problem('internal', 500)
      if (version !== this.pitch.version) throw problem('stale_version', 409, { currentVersion: this.pitch.version })
      this.write(changes)
      if (weather === 'lost-after') throw problem('offline', 0)
      return this.pitch
    } finally {
      this.inFlight -= 1
    }
  }

  write(changes: DraftChanges): void {
    this.pitch = { ...this.pitch, ...changes, version: this.pitch.version + 1 }
  }

  async run(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms
    for (;;) {
      const next = this.timers.filter((timer) => timer.atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      this.timers = this.timers.filter((timer) => timer !== next)
      this.nowMs = Math.max(this.nowMs, next.atMs)
      next.run()
      await settled()
    }
    this.nowMs = untilMs
    await settled()
  }

  leave(): void {
    this.stop?.()
  }
}

const settled = async () => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

test('an edit is saved by itself, and the version advances', async () => {
  const world = new World()
  world.editor.edit('title', 'Salt')
  await world.run(2000)
  expect(world.pitch).toMatchObject({ title: 'Salt', version: 2 })
  expect(summaryOf(world.editor.state())).toBe('saved')
  expect(world.device.size).toBe(0)
})

test('[EDIT1] steady typing is saved at most every five seconds', async () => {
  const world = new World()
  for (let turn = 0; turn < 60; turn += 1) {
    world.editor.edit('shortSynopsis', `Winter ${turn}`)
    await world.run(400)
  }
  await world.run(10_000)
  const gaps = world.startedMs.slice(1).map((startedMs, index) => startedMs - (world.startedMs[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(gapMs)
  expect(world.startedMs.length).toBeGreaterThanOrEqual(4)
  expect(world.pitch.shortSynopsis).toBe('Winter 59')
})

test('a field that is not valid stays in the editor and keeps no other field from being saved', async () => {
  const world = new World()
  world.editor.edit('title', '  ')
  world.editor.edit('shortSynopsis', 'Winter.')
  await world.run(20_000)
  expect(world.pitch).toMatchObject({ title: 'The Salt Line', shortSynopsis: 'Winter.' })
  expect(world.editor.state().faults.title).toBe('Needed')
  expect(unsavedFields(world.editor.state())).toEqual(['title'])
  expect(summaryOf(world.editor.state())).toBe('error')
})

test('a field that the server refuses waits for its change while the others are saved', async () => {
  const world = new World()
  const write = world.write.bind(world)
  world.write = (changes) => {
    if (changes.shortSynopsis === '') {
      throw problem('not_publishable', 422, {
        errors: [{ pointer: '/shortSynopsis', code: 'required', message: 'is needed while the pitch is published' }],
      })
    }
    write(changes)
  }
  world.editor.edit('shortSynopsis', 'Winter.')
  await world.run(6000)
  world.editor.edit('shortSynopsis', '')
  world.editor.edit('title', 'Salt')
  await world.run(60_000)
  expect(world.pitch).toMatchObject({ title: 'Salt', shortSynopsis: 'Winter.' })
  expect(world.editor.state().faults.shortSynopsis).toBe('Is needed while the pitch is published')
  expect(world.startedMs).toHaveLength(3)
})

test('the writer decides field by field when both sides changed the same', async () => {
  const world = new World()
  world.write({ title: 'Theirs', logline: 'Theirs too.', stage: 'script' })
  world.editor.edit('title', 'Mine')
  world.editor.edit('logline', 'Mine too.')
  world.editor.edit('location', 'Bergen')
  await world.run(20_000)
  expect(summaryOf(world.editor.state())).toBe('conflict')
  expect(world.taken).toEqual(['stage'])
  expect(world.pitch).toMatchObject({ title: 'Theirs', logline: 'Theirs too.', location: 'Bergen' })
  world.editor.resolve({ title: 'mine', logline: 'theirs' })
  await world.run(20_000)
  expect(world.pitch).toMatchObject({ title: 'Mine', logline: 'Theirs too.', stage: 'script' })
  expect(world.editor.state().draft.logline).toBe('Theirs too.')
  expect(summaryOf(world.editor.state())).toBe('saved')
})

test('an unresolved conflict is still one after the tab was closed', async () => {
  const world = new World()
  world.write({ title: 'Theirs' })
  world.editor.edit('title', 'Mine')
  await world.run(20_000)
  world.crash()
  await world.run(20_000)
  expect(world.pitch.title).toBe('Theirs')
  expect(world.editor.state().draft.title).toBe('Mine')
  expect(summaryOf(world.editor.state())).toBe('conflict')
})

test('what was typed offline survives a crash and is sent when the connection is back', async () => {
  const world = new World()
  world.weather = 'lost-before'
  world.editor.edit('longSynopsis', richTextOf('All of it.'))
  await world.run(8000)
  expect(summaryOf(world.editor.state())).toBe('offline')
  world.crash()
  expect(world.editor.hasRestored).toBe(true)
  world.weather = 'fine'
  await world.run(10_000)
  expect(world.pitch.longSynopsis).toEqual(richTextOf('All of it.'))
  expect(world.device.size).toBe(0)
})

test('leaving the page sends what is left', async () => {
  const world = new World()
  world.editor.edit('title', 'Salt')
  world.leave()
  await settled()
  expect(world.pitch.title).toBe('Salt')
})

test('a step such as publishing first saves, and runs at the version that gave', async () => {
  const world = new World()
  world.editor.edit('title', 'Salt')
  await world.editor.perform(async (version) => {
    expect(version).toBe(2)
    world.write({})
    world.pitch = { ...world.pitch, status: 'published' }
    return world.pitch
  })
  expect(world.editor.state().server).toMatchObject({ status: 'published', version: 3, title: 'Salt' })
})

test('a lost session stops the saving and keeps the text', async () => {
  const world = new World()
  world.write = () => {
    throw problem('not_signed_in', 401)
  }
  world.editor.edit('title', 'Salt')
  await world.run(300_000)
  expect(world.startedMs).toHaveLength(1)
  expect(world.editor.state().failure?.kind).toBe('stopped')
  expect([...world.device.values()].join('')).toContain('Salt')
})

test('characters written in two places come together, and only what both changed is asked', async () => {
  const world = new World()
  const [first, second] = [testCharacter(1, 'Ines'), testCharacter(2, 'Tomas')]
  world.write({ characters: [first, second] })
  world.open()
  world.write({
    characters: [
      { ...first, description: 'Theirs.' },
      { ...second, castingIdea: 'Somebody' },
      testCharacter(3, 'Elena'),
    ],
  })
  const mine = [{ ...first, description: 'Mine.' }, second, testCharacter(4, 'Marta')]
  world.editor.edit('characters', mine)
  await world.run(20_000)
  expect(summaryOf(world.editor.state())).toBe('conflict')
  world.editor.resolve({ characters: 'theirs' })
  await world.run(20_000)
  expect(summaryOf(world.editor.state())).toBe('saved')
  expect(world.pitch.characters.map(({ name, description, castingIdea }) => [name, description, castingIdea])).toEqual([
    ['Ines', 'Theirs.', ''],
    ['Tomas', '', 'Somebody'],
    ['Elena', '', ''],
    ['Marta', '', ''],
  ])
})

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      field: fc.constantFrom('title' as const, 'shortSynopsis' as const, 'location' as const),
      text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c') }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 9000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('weather' as const),
      weather: fc.constantFrom<Weather>('fine', 'lost-before', 'lost-after', 'broken'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('elsewhere' as const),
      field: fc.constantFrom('title' as const, 'targetAudience' as const),
      text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('x', 'y') }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('crash' as const, 'flush' as const, 'retry' as const) }) },
)

test('whatever happens, the last typed text ends on the server, one request at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const world = new World()
      const typed = new Map<'title' | 'shortSynopsis' | 'location', string>()
      for (const step of actions) {
        if (step.kind === 'edit') {
          typed.set(step.field, step.text)
          world.editor.edit(step.field, step.text)
        } else if (step.kind === 'wait') await world.run(step.ms)
        else if (step.kind === 'weather') world.weather = step.weather
        else if (step.kind === 'elsewhere') {
          world.write({ [step.field]: step.text })
          if (step.field === 'title' && unsavedFields(world.editor.state()).every((field) => field !== 'title'))
            typed.delete('title')
        } else if (step.kind === 'crash') world.crash()
        else if (step.kind === 'flush') void world.editor.flush()
        else world.editor.retry()
        await settled()
      }
      world.weather = 'fine'
      for (let round = 0; round < 3; round += 1) {
        await world.run(200_000)
        world.editor.resolve({ title: 'mine' })
      }
      await world.run(200_000)
      expect(unsavedFields(world.editor.state())).toEqual([])
      for (const [field, text] of typed) expect(world.pitch[field]).toBe(text)
      expect(world.mostInFlight).toBeLessThanOrEqual(1)
      expect(world.device.size).toBe(0)
    }),
    { numRuns: 200 },
  )
}, 30_000)
