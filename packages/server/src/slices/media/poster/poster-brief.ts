import type { Format, Genre } from '@pitchey/contract/pitches/vocabulary'

/** A poster stands upright (800 × 1200) and carries the title; a backdrop lies (1600 × 900) and carries no text. */
export type PosterKind = 'poster' | 'backdrop'

/** What the drawing of a poster depends on. The same brief always gives the same drawing. */
export interface PosterBrief {
  /** The pitch's id: decides everything the genre leaves open. */
  readonly seed: string
  /** As the creator wrote it: any script, any length, any character. */
  readonly title: string
  readonly creatorName: string
  /** What the pitch tells of itself in public: its words choose the scene where they can. */
  readonly story: string
  readonly genre: Genre
  readonly secondaryGenres: readonly Genre[]
  readonly format: Format
  readonly kind: PosterKind
}
