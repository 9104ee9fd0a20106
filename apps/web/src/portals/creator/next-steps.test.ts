import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'

const profile = (given: Partial<OwnProfile>): OwnProfile =>
  ({
    avatar: { id: 'a', colour: '#000000' },
    headline: 'Writer',
    bio: 'Words.',
    credits: [{}],
    ...given,
  }) as unknown as OwnProfile

const pitch = (title: string, status: OwnPitchCard['status'], visibility: OwnPitchCard['visibility'] = 'public') =>
  ({ id: title, title, status, visibility }) as unknown as OwnPitchCard

test('drafts come first, and a profile without gaps asks for nothing', () => {
  expect(
    nextSteps(profile({}), [pitch('Salt', 'draft'), pitch('Low Tide', 'published')]).map(({ title }) => title),
  ).toEqual(['Finish Salt'])
  expect(nextSteps(profile({}), [pitch('Low Tide', 'published')])).toEqual([])
})

test('a published pitch that nobody can read is named', () => {
  expect(nextSteps(profile({}), [pitch('Low Tide', 'published', 'private')])[0]?.title).toBe('Open Low Tide')
})

test('there are never more than four steps, each leading somewhere', () => {
  const steps = nextSteps(
    profile({ avatar: null, headline: '', bio: '', credits: [] }),
    ['A', 'B', 'C'].map((title) => pitch(title, 'draft')),
  )
  expect(steps.map(({ id }) => id)).toEqual(['A', 'B', 'avatar', 'headline'])
  for (const { to } of steps) expect(to).toMatch(/^\/(?:creator|settings)\//u)
})
