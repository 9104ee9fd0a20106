/** Made with the first use: a formatter takes milliseconds, which a page that is waking up has no use for. */
const onFirstUse = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}

const plain = onFirstUse(() => new Intl.NumberFormat('en-US'))
const day = onFirstUse(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const month = onFirstUse(() => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }))

/** `12,840`. */
export const formatCount = (count: number): string => plain().format(count)

/** `1 comment`, `12,840 comments`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

/** `20 November 2026`, in UTC, so that server and browser write the same. */
export const formatDay = (instant: string): string => day().format(new Date(instant))

/** `November 2026`, in UTC. */
export const formatMonth = (instant: string): string => month().format(new Date(instant))
