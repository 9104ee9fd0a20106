import type { MediaId, PitchId } from '@pitchey/contract/ids'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { emptyProtected, type Character } from '@pitchey/contract/pitches/protected-fields'
import { defaultTiers } from '@pitchey/contract/pitches/vocabulary'

/** A draft as the server answers it, for tests. */
export const testPitch = (given: Partial<OwnPitch> = {}): OwnPitch => ({
  id: '0199f0a0-0000-7000-8000-000000000001' as PitchId,
  slug: null,
  status: 'draft',
  visibility: 'public',
  title: 'The Salt Line',
  logline: 'A lighthouse keeper pulls a bottle from the surf.',
  genre: 'drama',
  secondaryGenres: [],
  format: 'feature',
  formatOther: null,
  budgetRange: null,
  stage: 'concept',
  country: null,
  language: null,
  comps: [],
  themes: [],
  tags: [],
  aiUse: null,
  aiNote: '',
  aiTools: [],
  seekingInvestment: false,
  closesOn: null,
  requiresAgreement: false,
  attachments: [],
  ...emptyProtected,
  disclosure: { ...defaultTiers },
  role: 'owner',
  poster: null,
  backdrop: null,
  creator: {
    handle: 'maren',
    name: 'Maren Oduya',
    headline: '',
    avatar: { id: '0199f0a0-0000-7000-8000-0000000000aa' as MediaId, colour: '#333333' },
  },
  viewCount: 0,
  likeCount: 0,
  commentCount: 0,
  publishedAt: null,
  updatedAt: '2026-11-20T10:00:00.000Z',
  createdAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  missing: ['shortSynopsis', 'budgetRange', 'aiUse'],
  ...given,
})

/** Somebody in a story, with an id of its own. */
export const testCharacter = (place: number, name: string, given: Partial<Character> = {}): Character => ({
  id: `0199f0a0-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`,
  name,
  description: '',
  ageFrom: null,
  ageTo: null,
  castingIdea: '',
  imageId: null,
  imageAlt: '',
  ...given,
})
