import { teamRoleLabels } from '@pitchey/contract/pitches/content-vocabulary'
import type { TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import { invitationDays } from '@pitchey/contract/pitches/team'
import type { Settings } from '../../settings.ts'
import type { Mail } from '../notifications/index.ts'

type Site = Pick<Settings, 'baseUrl'>

/** Nobody gets more of these in a day, whoever asks for them. */
const atMost = { count: 10, withinMs: 86_400_000 }

const mayDo: Record<TeamRole, string> = {
  editor: 'As an editor you can read and change everything in it.',
  commenter: 'As a commenter you can read everything in it and leave notes for the team.',
  viewer: 'As a viewer you can read everything in it.',
}

/** Invites somebody into the team of a pitch. */
export const invitationMail = (
  site: Site,
  given: { to: string; title: string; role: TeamRole; invitedBy: string; token: string },
): Mail => ({
  kind: 'team-invitation',
  to: given.to,
  subject: `${given.invitedBy} invites you to work on “${given.title}”`,
  preheader: `${teamRoleLabels[given.role]} in the team of a pitch on Pitchey.`,
  heading: `Join the team of “${given.title}”`,
  paragraphs: [
    `${given.invitedBy} would like you on the team of the pitch “${given.title}”.`,
    mayDo[given.role],
    `The invitation is for ${given.to} and waits for ${invitationDays} days.`,
  ],
  action: { label: 'Look at the invitation', url: `${site.baseUrl}/invitations/${given.token}` },
  notes: ['If you do not know what this is about, ignore this mail: nothing happens then.'],
  atMost,
})

/** Asks somebody whether they are part of a project. */
export const proposalMail = (
  site: Site,
  given: { to: string; title: string; role: string; proposedBy: string; token: string },
): Mail => ({
  kind: 'attachment-proposal',
  to: given.to,
  subject: `Are you part of “${given.title}”?`,
  preheader: `${given.proposedBy} would like to name you: ${given.role}.`,
  heading: `Are you part of “${given.title}”?`,
  paragraphs: [
    `${given.proposedBy} would like to name you as ${given.role} of “${given.title}” on Pitchey.`,
    'You are shown only once you confirm, and you can take it back at any time.',
  ],
  action: { label: 'Confirm or decline', url: `${site.baseUrl}/attachments/${given.token}` },
  notes: ['If you do not know what this is about, decline or ignore this mail: you are not named then.'],
  atMost,
})
