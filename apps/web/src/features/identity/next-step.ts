import type { OpenUserType } from '@pitchey/contract/identity/user'

/** What a new member does next, in one line. */
export const nextStep: Record<OpenUserType, string> = {
  creator: 'Next, write your first pitch.',
  investor: 'Next, look for projects that fit what you look for.',
  production: 'Next, complete the page of your company, or look for a project.',
  viewer: 'Next, follow people and like what you want to see made.',
}
