import type { Genre } from '@pitchey/contract/pitches/vocabulary'

/** How letters are changed before they are drawn. */
export type TextTransform = 'none' | 'uppercase' | 'lowercase'

/** A way of setting titles. Lengths are in shares of the type size. */
export interface TitleStyle {
  readonly name: string
  /** The face for the scripts it covers. */
  readonly family: string
  /** What stands in where the face lacks a script. */
  readonly fallback: 'serif' | 'sans'
  readonly fallbackWeight: number
  /** Width of the fallback face in per cent of normal. */
  readonly fallbackStretch: number
  readonly weight: number
  /** Type size relative to Fraunces at the same optical weight on the page. */
  readonly scale: number
  readonly tracking: number
  readonly lineHeight: number
  readonly transform: TextTransform
  readonly genres: readonly Genre[]
}

export const titleStyles: readonly [TitleStyle, ...TitleStyle[]] = [
  {
    name: 'display-serif',
    family: 'Fraunces',
    fallback: 'serif',
    fallbackWeight: 520,
    fallbackStretch: 100,
    weight: 480,
    scale: 1,
    tracking: -0.02,
    lineHeight: 0.98,
    transform: 'none',
    genres: ['drama', 'romance', 'biography', 'historical', 'family', 'mystery', 'adventure', 'coming_of_age'],
  },
  {
    name: 'didone',
    family: 'Bodoni Moda',
    fallback: 'serif',
    fallbackWeight: 600,
    fallbackStretch: 100,
    weight: 560,
    scale: 0.82,
    tracking: 0.06,
    lineHeight: 1.08,
    transform: 'uppercase',
    genres: ['romance', 'thriller', 'drama', 'biography', 'historical', 'music'],
  },
  {
    name: 'roman-capitals',
    family: 'Cinzel',
    fallback: 'serif',
    fallbackWeight: 560,
    fallbackStretch: 100,
    weight: 560,
    scale: 0.8,
    tracking: 0.07,
    lineHeight: 1.1,
    transform: 'uppercase',
    genres: ['fantasy', 'historical', 'war', 'biography', 'adventure'],
  },
  {
    name: 'block',
    family: 'Anton',
    fallback: 'sans',
    fallbackWeight: 850,
    fallbackStretch: 70,
    weight: 400,
    scale: 1.12,
    tracking: 0.012,
    lineHeight: 1.1,
    transform: 'uppercase',
    genres: ['action', 'thriller', 'crime', 'horror', 'sport', 'war', 'comedy'],
  },
  {
    name: 'condensed',
    family: 'Big Shoulders Display',
    fallback: 'sans',
    fallbackWeight: 800,
    fallbackStretch: 66,
    weight: 800,
    scale: 1.32,
    tracking: 0.008,
    lineHeight: 0.92,
    transform: 'uppercase',
    genres: ['action', 'adventure', 'drama', 'war', 'sport', 'crime', 'western'],
  },
  {
    name: 'wide',
    family: 'Syne',
    fallback: 'sans',
    fallbackWeight: 700,
    fallbackStretch: 100,
    weight: 720,
    scale: 0.76,
    tracking: 0.02,
    lineHeight: 1.06,
    transform: 'uppercase',
    genres: ['sci_fi', 'fantasy', 'thriller', 'mystery', 'music', 'coming_of_age'],
  },
  {
    name: 'machine',
    family: 'Michroma',
    fallback: 'sans',
    fallbackWeight: 500,
    fallbackStretch: 100,
    weight: 400,
    scale: 0.66,
    tracking: 0.06,
    lineHeight: 1.22,
    transform: 'uppercase',
    genres: ['sci_fi', 'action', 'thriller'],
  },
  {
    name: 'typewriter',
    family: 'Courier Prime',
    fallback: 'sans',
    fallbackWeight: 400,
    fallbackStretch: 100,
    weight: 400,
    scale: 0.88,
    tracking: 0.02,
    lineHeight: 1,
    transform: 'lowercase',
    genres: ['horror', 'mystery', 'crime', 'thriller', 'biography'],
  },
  {
    name: 'fat-italic',
    family: 'Shrikhand',
    fallback: 'serif',
    fallbackWeight: 800,
    fallbackStretch: 100,
    weight: 400,
    scale: 0.92,
    tracking: 0,
    lineHeight: 1.02,
    transform: 'none',
    genres: ['comedy', 'animation', 'family', 'music', 'romance'],
  },
  {
    name: 'brush',
    family: 'Caveat Brush',
    fallback: 'sans',
    fallbackWeight: 600,
    fallbackStretch: 90,
    weight: 400,
    scale: 1.12,
    tracking: 0,
    lineHeight: 0.9,
    transform: 'none',
    genres: ['coming_of_age', 'family', 'animation', 'comedy', 'adventure'],
  },
  {
    name: 'saloon',
    family: 'Rye',
    fallback: 'serif',
    fallbackWeight: 700,
    fallbackStretch: 100,
    weight: 400,
    scale: 0.82,
    tracking: 0.01,
    lineHeight: 1.14,
    transform: 'uppercase',
    genres: ['western'],
  },
  {
    name: 'picture-palace',
    family: 'Limelight',
    fallback: 'serif',
    fallbackWeight: 600,
    fallbackStretch: 100,
    weight: 400,
    scale: 0.9,
    tracking: 0.01,
    lineHeight: 1.04,
    transform: 'none',
    genres: ['music', 'historical', 'comedy', 'crime', 'romance'],
  },
]
