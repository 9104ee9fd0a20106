import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '../pitches/vocabulary.ts'
import type { FactorFit, Match, MatchFactor, MatchablePitch } from './match.ts'

/** One reason in words: whether it speaks for the pitch, in part, or against it. */
export type MatchReason = {
  factor: MatchFactor | 'excluded' | 'popularity'
  verdict: 'yes' | 'partly' | 'no'
  words: string
}

const nameIn = (type: 'region' | 'language', code: string): string =>
  new Intl.DisplayNames('en', { type, fallback: 'code' }).of(code) ?? code

const stepsWords = (steps: number, one: string, above: string, below: string): string => {
  const count = Math.abs(steps)
  return `${count === 1 ? `One ${one}` : `${count} ${one}s`} ${steps > 0 ? above : below}`
}

const unknownWords: Record<MatchFactor, string> = {
  genre: 'Names no genre',
  budget: 'Names no budget',
  format: 'Names no format',
  stage: 'Names no stage',
  country: 'Names no country',
  language: 'Names no language',
}

const sentences: Record<MatchFactor, (fit: FactorFit, pitch: MatchablePitch) => string> = {
  genre: ({ fit }, { genre }) => {
    if (fit === 1) return `${genreLabels[genre]} is one of your genres`
    return fit > 0 ? 'One of its other genres is yours' : `${genreLabels[genre]} is none of your genres`
  },
  budget: ({ steps }, { budgetRange }) => {
    const band = budgetRange === null ? '' : budgetRangeLabels[budgetRange]
    if (steps === 0) return `${band} is within your budgets`
    return `${stepsWords(steps, 'band', 'over', 'under')} your budgets, at ${band}`
  },
  format: ({ fit }, { format }) =>
    fit === 1 ? `${formatLabels[format]} is one of your formats` : `${formatLabels[format]} is none of your formats`,
  stage: ({ steps }, { stage }) =>
    steps === 0
      ? `${stageLabels[stage]} is a stage you look for`
      : `${stepsWords(steps, 'stage', 'past', 'before')} what you look for, at ${stageLabels[stage].toLowerCase()}`,
  country: ({ fit }, { country }) =>
    `${nameIn('region', country ?? '')} is ${fit === 1 ? 'one' : 'none'} of your countries`,
  language: ({ fit }, { language }) =>
    `${nameIn('language', language ?? '')} is ${fit === 1 ? 'one' : 'none'} of your languages`,
}

const verdictOf = (fit: number): MatchReason['verdict'] => {
  if (fit === 1) return 'yes'
  return fit > 0 ? 'partly' : 'no'
}

/** Why a pitch fits and why not, factor by factor, in the words that the page shows. */
export const reasonsOf = (match: Match, pitch: MatchablePitch): MatchReason[] => [
  ...(match.excluded
    ? [{ factor: 'excluded', verdict: 'no', words: 'It is of a genre you want to see nothing of' } as const]
    : []),
  ...match.factors.map((fit) => ({
    factor: fit.factor,
    verdict: verdictOf(fit.fit),
    words: fit.unknown ? unknownWords[fit.factor] : sentences[fit.factor](fit, pitch),
  })),
  ...(match.popularity >= 0.5 && !match.excluded
    ? [{ factor: 'popularity', verdict: 'yes', words: 'Many readers come to it these days' } as const]
    : []),
]
