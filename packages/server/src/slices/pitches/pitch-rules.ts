import { slugWords } from '../../kernel/slug-words.ts'

const maxWordsLength = 60

/**
 * The part of an address that says which pitch it is: words of the title and the end of the id.
 * A title without Latin letters or digits gives `pitch-` and the end of the id.
 */
export const pitchSlug = (title: string, id: string): string =>
  `${slugWords(title, maxWordsLength) || 'pitch'}-${id.replaceAll('-', '').slice(-8)}`
