/** Grows when a client of the version before could misread what the server sends. */
export const protocolVersion = 1

/** Where sockets are opened. */
export const socketPath = '/ws'

/** No message from a client is larger. */
export const maxMessageBytes = 64 * 1024

/** How often a client says that it is there; the server closes a socket that was silent for `idleMs`. */
export const heartbeatMs = 25_000
export const idleMs = 300_000
