const transliterated: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/**
 * The words of a text as part of an address: lower-case Latin letters and digits joined by single hyphens, accents
 * dropped, at most `maxLength` characters. Empty for a text without Latin letters or digits.
 */
export const slugWords = (text: string, maxLength: number): string =>
  text
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/gu, (letter) => transliterated[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, maxLength)
    .replace(/-$/u, '')
