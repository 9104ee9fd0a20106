import type { Connection } from './connection.ts'

const add = (index: Map<string, Set<Connection>>, key: string, connection: Connection): void => {
  const group = index.get(key)
  if (group) group.add(connection)
  else index.set(key, new Set([connection]))
}

const remove = (index: Map<string, Set<Connection>>, key: string, connection: Connection): void => {
  const group = index.get(key)
  group?.delete(connection)
  if (group?.size === 0) index.delete(key)
}

const none: ReadonlySet<Connection> = new Set()

export type Registry = {
  readonly all: ReadonlySet<Connection>
  add(connection: Connection): void
  remove(connection: Connection): void
  join(connection: Connection, room: string): void
  leave(connection: Connection, room: string): void
  /** Oldest first. */
  inRoom(room: string): ReadonlySet<Connection>
  ofPerson(userId: string): ReadonlySet<Connection>
  withToken(token: string): ReadonlySet<Connection>
  peopleCount(): number
  roomCount(): number
}

/** Who is connected to this process, and in which rooms. */
export const createRegistry = (): Registry => {
  const all = new Set<Connection>()
  const byPerson = new Map<string, Set<Connection>>()
  const byToken = new Map<string, Set<Connection>>()
  const byRoom = new Map<string, Set<Connection>>()
  const leave = (connection: Connection, room: string): void => {
    if (connection.rooms.delete(room)) remove(byRoom, room, connection)
  }
  return {
    all,
    add: (connection) => {
      all.add(connection)
      add(byPerson, connection.person.userId, connection)
      add(byToken, connection.token, connection)
    },
    remove: (connection) => {
      all.delete(connection)
      remove(byPerson, connection.person.userId, connection)
      remove(byToken, connection.token, connection)
      for (const room of connection.rooms) leave(connection, room)
    },
    join: (connection, room) => {
      connection.rooms.add(room)
      add(byRoom, room, connection)
    },
    leave,
    inRoom: (room) => byRoom.get(room) ?? none,
    ofPerson: (userId) => byPerson.get(userId) ?? none,
    withToken: (token) => byToken.get(token) ?? none,
    peopleCount: () => byPerson.size,
    roomCount: () => byRoom.size,
  }
}
