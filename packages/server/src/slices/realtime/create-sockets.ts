import type { Route } from '../../http/route.ts'
import type { EventListener } from '../../jobs/relay.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/execute.ts'
import type { RequestFacts } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Bus } from '../../ports/bus.ts'
import type { RoomEvent } from '../../ports/rooms.ts'
import { createHintMaker } from '../../realtime/hints.ts'
import type { HintTable } from '../../realtime/hints.ts'
import { createHub } from '../../realtime/hub.ts'
import type { Handshake, Hub, SocketPlatform } from '../../realtime/hub-types.ts'
import type { Settings } from '../../settings.ts'
import { readPitchCounts } from '../engagement/index.ts'
import { sentSession, sessionCookieName } from '../identity/index.ts'
import type { Identity } from '../identity/index.ts'
import { currentAnnouncements } from './announcement-store.ts'
import { blockPerson } from './block-person.ts'
import { findBlock } from './block-store.ts'
import { changePresence } from './change-presence.ts'
import { createPlaceStore } from './place-store.ts'
import { createConversing } from './conversing.ts'
import { presenceAudience, publishPresence } from './publish-presence.ts'
import { realtimeRoutes } from './realtime-routes.ts'
import { createRoomGates } from './room-gates.ts'
import { tellUpload } from './tell-upload.ts'

type Dependencies = {
  kernel: Kernel
  bus: Bus
  settings: Settings
  platform: SocketPlatform
  authenticate: Identity['authenticate']
  hints: readonly HintTable[]
}

/** The live side of the product. */
export type Sockets = {
  hub: Hub
  routes: Route[]
  /** Makes hints of what the relay hands over. */
  onEvents: EventListener
  /** Who opens a socket. Throws the `Problem` that refuses it. */
  shakeHands(cookieHeader: string | undefined, request: RequestFacts): Promise<Handshake>
}

const asSystem = { id: null, role: 'system' } as const
const nobodyAsked: RequestFacts = { id: null, address: null, userAgent: null }

const createProductHub = ({ kernel, bus, platform, authenticate }: Dependencies): Hub => {
  const { database, clock, log } = kernel
  const { rooms } = platform
  const sendUpload = tellUpload({ rooms })
  const block = blockPerson({ rooms })
  const presenceChange = changePresence({ tellPresence: (userIds) => hub.tellPresence(userIds) })
  const hub = createHub({
    ...platform,
    bus,
    clock,
    log,
    authenticate,
    gates: createRoomGates(kernel),
    places: createPlaceStore(database, clock),
    readCounts: (ids) => database.transaction({ actor: asSystem, readOnly: true }, (tx) => readPitchCounts(tx, ids)),
    readAnnouncements: () => currentAnnouncements(database, clock.now()),
    publishPresence: (userIds) => publishPresence(database, rooms, userIds, clock.now()),
    changePresence: (change, caller) => execute(kernel, presenceChange, change, caller),
    conversing: createConversing(kernel),
    tellUpload: (progress, caller) => execute(kernel, sendUpload, progress, caller),
    blockPerson: ({ userId }) =>
      execute(
        kernel,
        block,
        { userId, reason: 'limits of messages were broken again and again' },
        { actor: system('sockets'), request: nobodyAsked },
      ),
    findBlock: ({ userId }) => findBlock(database, userId, clock.now()),
  })
  return hub
}

/** Sockets over the product's own operations, and the addresses of the API that belong to them. */
export const createSockets = (dependencies: Dependencies): Sockets => {
  const { kernel, platform, settings, authenticate, hints } = dependencies
  const { rooms } = platform
  const hub = createProductHub(dependencies)
  const hintsOf = createHintMaker(hints)
  const cookieName = sessionCookieName(settings)
  return {
    hub,
    routes: realtimeRoutes({
      rooms,
      socketHealth: hub.health,
      tellPresence: hub.tellPresence,
      audienceOf: (userId) => presenceAudience(kernel.database, userId),
    }),
    onEvents: async (tx, events) => {
      const made: RoomEvent[] = []
      for (const event of events) made.push(...(await hintsOf(event, { tx, now: kernel.clock.now() })))
      await rooms.publish(made, tx)
    },
    shakeHands: async (cookieHeader, request) => {
      const sent = cookieHeader === undefined ? null : sentSession(cookieHeader, cookieName)
      const person = await authenticate(cookieHeader)
      if (cookieHeader === undefined || sent === null || person.kind !== 'person') throw new Problem('not_signed_in')
      await hub.admit(person)
      return { person, cookie: cookieHeader, token: sent.token, request }
    },
  }
}
