import { z } from 'zod'
import type { RoomName } from './rooms.ts'

/** The name of a room as clients send it. */
export const roomName = z
  .string()
  .toLowerCase()
  .regex(/^(?:user|conversation|pitch|organisation):[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u, {
    message: 'must be the name of a room, such as pitch:{id}',
  })
  .transform((name) => name as RoomName)
