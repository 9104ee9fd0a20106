import { genres } from '@pitchey/contract/pitches/vocabulary'

/**
 * The pages that may be kept for every visitor, and the parameters each of them knows. All they show is what the API
 * keeps for everybody too, so an announced change of the market is all that can make them old. Pages of pitches,
 * people and companies show more than that, and are made anew for every request.
 */
const keptPages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '/': {},
  '/browse': { genre: genres, pages: ['2', '3', '4', '5'] },
  '/portals': {},
  '/how-it-works/creator': {},
  '/how-it-works/investor': {},
  '/how-it-works/production': {},
}

/**
 * Under which key a page may be kept; null for every other page, and for one with a parameter, a value or a repetition
 * that it does not know, so that nobody can fill the cache by making addresses up.
 */
export const keptPageKey = ({ pathname, searchParams }: URL): string | null => {
  const known = Object.hasOwn(keptPages, pathname) ? keptPages[pathname] : undefined
  if (!known) return null
  const names = [...searchParams.keys()]
  if (new Set(names).size < names.length) return null
  const isUsual = ([name, value]: [string, string]): boolean =>
    Object.hasOwn(known, name) && known[name]?.includes(value) === true
  if (![...searchParams].every(isUsual)) return null
  return `${pathname}?${[...searchParams].map(([name, value]) => `${name}=${value}`).join('&')}`
}
