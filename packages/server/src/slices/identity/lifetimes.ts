const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A session ends after this time, however busy it is. */
export const sessionLifetimeMs = 30 * dayMs

/** A session ends when nobody used it for this time. */
export const sessionIdleMs = 7 * dayMs

/** How often at most the last use of a session is written down. */
export const touchEveryMs = 5 * minuteMs

/** How long after the password was given sensitive changes are allowed. */
export const freshForMs = 10 * minuteMs

/** How long a sign-up waits for its address to be confirmed before it is forgotten. */
export const signUpLifetimeMs = 7 * dayMs

export const verifyLinkMs = dayMs
export const resetLinkMs = hourMs

/** For administrators who are invited and choose their first password. */
export const invitationLinkMs = 3 * dayMs

/** No more mails of one kind than this go to one recipient. */
export const mailAllowance = { count: 3, withinMs: hourMs } as const
