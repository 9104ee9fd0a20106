import type { DocumentKind } from '@pitchey/contract/documents/vocabulary'

const byEnding: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\.(?:mp4|m4v|webm)$/u, 'sizzle'],
  [/\.(?:fdx|fountain)$/u, 'script'],
  [/\.(?:jpe?g|png|webp)$/u, 'still'],
]

const byWord: readonly (readonly [RegExp, DocumentKind])[] = [
  [/finance|recoup|waterfall/u, 'finance_plan'],
  [/budget|top.?sheet|cost/u, 'budget'],
  [/look.?book|mood/u, 'lookbook'],
  [/deck|slides|presentation/u, 'deck'],
  [/script|screenplay|teleplay|draft|pilot|episode|scene/u, 'script'],
]

/** What a file probably is, by its name: a first guess that the person can change. */
export const guessKind = (fileName: string): DocumentKind => {
  const name = fileName.toLowerCase()
  const ending = byEnding.find(([pattern]) => pattern.test(name))
  if (ending) return ending[1]
  if (/\.(?:xlsx|csv)$/u.test(name)) return /finance|recoup|waterfall/u.test(name) ? 'finance_plan' : 'budget'
  return byWord.find(([pattern]) => pattern.test(name))?.[1] ?? (name.endsWith('.docx') ? 'script' : 'other')
}
