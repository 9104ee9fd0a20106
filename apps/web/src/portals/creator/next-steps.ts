import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'

export type NextStep = { id: string; title: string; text: string; to: string }

const maxSteps = 4
const maxDrafts = 2

/** What a creator would do best next, from what is really there; nothing when all is well. */
export function nextSteps(profile: OwnProfile, pitches: readonly OwnPitchCard[]): NextStep[] {
  const drafts = pitches
    .filter(({ status }) => status === 'draft')
    .slice(0, maxDrafts)
    .map(({ id, title }) => ({
      id,
      title: `Finish ${title}`,
      text: 'It is a draft. Only you can see it.',
      to: `/creator/pitches/${id}/edit`,
    }))
  const hidden = pitches
    .filter(({ status, visibility }) => status === 'published' && visibility === 'private')
    .slice(0, 1)
    .map(({ id, title }) => ({
      id,
      title: `Open ${title}`,
      text: 'It is published, but private: nobody can read it.',
      to: `/creator/pitches/${id}/edit`,
    }))
  const profileSteps = [
    {
      missing: profile.avatar === null,
      id: 'avatar',
      title: 'Add a picture of yourself',
      text: 'People answer to faces.',
    },
    {
      missing: profile.headline === '',
      id: 'headline',
      title: 'Write a headline',
      text: 'One line that stands under your name on every pitch.',
    },
    { missing: profile.bio === '', id: 'bio', title: 'Say who you are', text: 'A few sentences on your public page.' },
    { missing: profile.credits.length === 0, id: 'credits', title: 'List your credits', text: 'What you made before.' },
  ]
  const own = profileSteps
    .filter(({ missing }) => missing)
    .map(({ id, title, text }) => ({ id, title, text, to: '/settings/profile' }))
  return [...drafts, ...hidden, ...own].slice(0, maxSteps)
}
