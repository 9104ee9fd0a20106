const house = 'pitchey'

/** Words that name an office of the site rather than a person, when nothing else stands beside them. */
const offices = [
  'admin admins administrator administrators administration moderator moderators moderation support helpdesk help staff',
  'team official system security verification billing service customer account accounts compliance trust safety root',
  'superuser webmaster',
].flatMap((words) => words.split(' '))
const fillers = ['the', 'and', 'of', 'at', 'from', 'desk']

// Cyrillic and Greek letters, digits and signs, and the Latin letter each is drawn like (after Unicode UTS #39).
const alike = 'асԁеһіјӏмпорѕтυүухкναεηικορτγχıɩɡ0134578@$!|l'
const latin = 'acdehijimnopstuyyxkvaenikoptyxiigoieastbasiii'
const lookalikes = new Map([...alike].map((char, index) => [char, latin.charAt(index)]))

/** A word as the eye takes it: without marks, case and look-alikes. */
const drawn = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/./gu, (char) => lookalikes.get(char) ?? char)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

const drawnHouse = drawn(house)
const houseWords = [house, ...offices].map(drawn)
const onlyHouseWords = new RegExp(`^(?:${[...houseWords, ...fillers.map(drawn)].join('|')})+$`, 'u')

/**
 * Whether a name or handle could pass for the site or for somebody who speaks for it: `Pitchey` as one of its words, or
 * nothing but offices (`Admin`, `Support Team`), however it is spaced, cased or spelt with look-alikes.
 */
export const isHouseName = (name: string): boolean => {
  const words = drawn(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  if (words.includes(drawnHouse)) return true
  const joined = words.join('')
  return onlyHouseWords.test(joined) && houseWords.some((word) => joined.includes(word))
}
