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
 * The part of an address that says which pitch it is: words of the title and the end of the id.
 * A title without Latin letters or digits gives `pitch-` and the end of the id.
 */
export const pitchSlug = (title: string, id: string): string => {
  const words = title
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/gu, (letter) => transliterated[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '')
  return `${words === '' ? 'pitch' : words}-${id.replaceAll('-', '').slice(-8)}`
}
