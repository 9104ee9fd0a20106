export { createSockets } from './create-sockets.ts'
export type { Sockets } from './create-sockets.ts'
