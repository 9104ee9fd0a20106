/** Says whether a password is among those that attackers try first. */
export type CommonPasswords = (password: string) => boolean

const commonestCount = 3000
const shortestPassword = 10

/**
 * Judges by a list of passwords in the order of their frequency: common is whatever stands in it, and each of the
 * 3,000 commonest with up to six digits behind it, because most of them are shorter than any password may be.
 */
export const commonPasswordsOf = (byFrequency: readonly string[]): CommonPasswords => {
  const listed = new Set(byFrequency.filter((entry) => entry.length >= shortestPassword))
  const commonest = new Set(byFrequency.slice(0, commonestCount))
  return (password) => {
    const folded = password.toLowerCase()
    if (listed.has(folded) || commonest.has(folded)) return true
    const digits = /\d{0,6}$/u.exec(folded)?.[0].length ?? 0
    for (let cut = 1; cut <= digits; cut += 1) if (commonest.has(folded.slice(0, -cut))) return true
    return false
  }
}

/** Reads the list; it takes tens of milliseconds and some megabytes, so not before somebody chooses a password. */
export const loadCommonPasswords = async (): Promise<CommonPasswords> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return commonPasswordsOf(dictionary['passwords-common'])
}
