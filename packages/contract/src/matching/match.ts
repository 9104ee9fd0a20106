import { budgetRanges, stages } from '../pitches/vocabulary.ts'
import type { BudgetRange, Format, Genre, Stage } from '../pitches/vocabulary.ts'
import type { Wishes } from './preferences.ts'

/** What is compared, in the order in which it is told. */
export const matchFactors = ['genre', 'budget', 'format', 'stage', 'country', 'language'] as const
export type MatchFactor = (typeof matchFactors)[number]

/** How much each factor weighs beside the others that a person cares about. */
export const matchWeights: Record<MatchFactor, number> = {
  genre: 35,
  budget: 20,
  format: 15,
  stage: 12,
  country: 10,
  language: 8,
}

/** Points that fit alone can earn, and that popularity can add to them. */
export const fitPoints = 90
export const popularityPoints = 10

/** Of the points that a pitch misses for want of fit, popularity gives back at most this part. */
const mostGivenBack = 0.9

/** Trending score at which a pitch earns half of the points of popularity. */
const halfPopularTrending = 50

/** What everybody may know of a pitch that is compared. */
export type MatchablePitch = {
  genre: Genre
  secondaryGenres: readonly Genre[]
  format: Format
  budgetRange: BudgetRange | null
  stage: Stage
  country: string | null
  language: string | null
  /** The score of "trending", 0 or more. */
  trending: number
}

/** How one factor came out; `fit` is 0 to 1, `unknown` says that the pitch does not tell. */
export type FactorFit = { factor: MatchFactor; fit: number; steps: number; unknown: boolean }

export type Match = {
  /** 0 to 100. */
  score: number
  /** 0 to 1: how much of what the person asks for is there. */
  fit: number
  /** 0 to 1. */
  popularity: number
  /** The pitch is of a genre that the person wants to see nothing of. */
  excluded: boolean
  factors: FactorFit[]
}

const said = (factor: MatchFactor, fit: number, steps = 0): FactorFit => ({ factor, fit, steps, unknown: false })
const unsaid = (factor: MatchFactor): FactorFit => ({ factor, fit: 0.5, steps: 0, unknown: true })
const yesOrNo = <Value extends string>(factor: MatchFactor, wanted: readonly Value[], value: Value | null): FactorFit =>
  value === null ? unsaid(factor) : said(factor, wanted.includes(value) ? 1 : 0)

/** Signed distance from the nearest wanted place on a ladder: above is positive. */
const distance = <Value>(ladder: readonly Value[], wanted: readonly Value[], value: Value): number => {
  const place = ladder.indexOf(value)
  const distances = wanted.map((one) => place - ladder.indexOf(one))
  return distances.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), distances[0] ?? 0)
}

const onLadder = <Value>(
  factor: MatchFactor,
  ladder: readonly Value[],
  wanted: readonly Value[],
  value: Value,
): FactorFit => {
  const steps = distance(ladder, wanted, value)
  return said(factor, Math.max(0, 1 - Math.abs(steps) / 2), steps)
}

const genreFit = (wanted: readonly Genre[], pitch: MatchablePitch): FactorFit => {
  if (wanted.includes(pitch.genre)) return said('genre', 1)
  return said('genre', pitch.secondaryGenres.some((genre) => wanted.includes(genre)) ? 0.7 : 0)
}

const fitOf: Record<MatchFactor, (wanted: Wishes, pitch: MatchablePitch) => FactorFit | null> = {
  genre: ({ genres }, pitch) => (genres.length === 0 ? null : genreFit(genres, pitch)),
  budget: ({ budgetRanges: wanted }, { budgetRange }) => {
    if (wanted.length === 0) return null
    return budgetRange === null ? unsaid('budget') : onLadder('budget', budgetRanges, wanted, budgetRange)
  },
  format: ({ formats }, { format }) => (formats.length === 0 ? null : yesOrNo('format', formats, format)),
  stage: ({ stages: wanted }, { stage }) => (wanted.length === 0 ? null : onLadder('stage', stages, wanted, stage)),
  country: ({ countries }, { country }) => (countries.length === 0 ? null : yesOrNo('country', countries, country)),
  language: ({ languages }, { language }) => (languages.length === 0 ? null : yesOrNo('language', languages, language)),
}

/** 0 for a pitch that nobody came to lately, nearing 1 for those that many come to. */
export const popularityOf = (trending: number): number => {
  const known = Math.max(0, trending)
  return known === Number.POSITIVE_INFINITY ? 1 : known / (known + halfPopularTrending)
}

/**
 * How well a pitch fits what a person asks for (docs/rules/matching.md). `fit` is the weighted mean of the factors the
 * person cares about, 1 when there are none. Popularity adds at most 10 of 100 points and never lifts what fits in
 * part to the 90 points of a full fit. A pitch of an excluded genre scores 0.
 */
export const matchPitch = (wanted: Wishes, pitch: MatchablePitch): Match => {
  const factors = matchFactors.flatMap((factor) => fitOf[factor](wanted, pitch) ?? [])
  const weight = factors.reduce((sum, { factor }) => sum + matchWeights[factor], 0)
  const earned = factors.reduce((sum, { factor, fit }) => sum + matchWeights[factor] * fit, 0)
  const fit = weight === 0 ? 1 : earned / weight
  const popularity = popularityOf(pitch.trending)
  const excluded = [pitch.genre, ...pitch.secondaryGenres].some((genre) => wanted.excludedGenres.includes(genre))
  const missed = fitPoints * (1 - fit)
  const most = fit === 1 ? popularityPoints : Math.min(popularityPoints, missed * mostGivenBack)
  const score = excluded ? 0 : fitPoints * fit + most * popularity
  return { score, fit, popularity, excluded, factors }
}
