import type { VersionCard, VersionKind } from '@pitchey/contract/pitches/versions'
import { format } from 'date-fns'

export const kindLabels: Record<VersionKind, string> = {
  saved: 'Saved',
  named: 'Named',
  published: 'Published',
  restored: 'Restored',
  imported: 'Imported',
}

export const kindTones: Record<VersionKind, 'neutral' | 'accent' | 'good' | 'info' | 'outline'> = {
  saved: 'outline',
  named: 'accent',
  published: 'good',
  restored: 'info',
  imported: 'neutral',
}

/** `12 Mar 2026, 14:05`, in the reader's own time. */
export const savedAtWords = (version: Pick<VersionCard, 'savedAt'>): string =>
  format(new Date(version.savedAt), 'd MMM yyyy, HH:mm')

/** What a version is called in a sentence: its name, or its number. */
export const versionTitle = ({ name, number }: Pick<VersionCard, 'name' | 'number'>): string =>
  name ?? `Version ${number}`

const figures = new Intl.NumberFormat('en-US')

/** `1,240 words`, and how many more or fewer than before: `1,240 words, 34 more`. */
export function wordsOf(version: Pick<VersionCard, 'wordCount'>, before?: Pick<VersionCard, 'wordCount'>): string {
  const { wordCount } = version
  const total = `${figures.format(wordCount)} ${wordCount === 1 ? 'word' : 'words'}`
  const difference = before === undefined ? 0 : wordCount - before.wordCount
  if (difference === 0) return total
  return `${total}, ${figures.format(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`
}
