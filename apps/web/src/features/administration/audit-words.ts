import type { AuditEntry } from '@pitchey/contract/administration/endpoints'

const labels: Readonly<Record<string, string>> = {
  'administration.admin-invited': 'Invited an administrator',
  'administration.organisation-verified': 'Verified a company',
  'administration.pitch-reinstated': 'Gave a removed pitch back',
  'administration.pitch-removed': 'Removed a pitch',
  'administration.user-reinstated': 'Reinstated an account',
  'administration.user-suspended': 'Suspended an account',
  'comment.deleted': 'Deleted a comment',
  'comment.written': 'Wrote a comment',
  'identity.admin-created': 'Made an administrator',
  'identity.device-signed-out': 'Signed a device out',
  'identity.email-change-declined': 'Declined a new address',
  'identity.email-change-requested': 'Asked for a new address',
  'identity.email-changed': 'Changed the address',
  'identity.email-verified': 'Confirmed the address',
  'identity.link-mailed': 'Mailed a link',
  'identity.other-devices-signed-out': 'Signed other devices out',
  'identity.password-change-failed': 'Failed to change the password',
  'identity.password-changed': 'Changed the password',
  'identity.password-reset': 'Set a new password by mail',
  'identity.password-reset-requested': 'Asked for a new password',
  'identity.sign-in-confirmation-failed': 'Failed to confirm the sign-in',
  'identity.sign-in-confirmed': 'Confirmed the sign-in',
  'identity.sign-in-failed': 'Failed to sign in',
  'identity.sign-up-declined': 'Declined a sign-up',
  'identity.sign-up-repeated': 'Signed up with a known address',
  'identity.signed-in': 'Signed in',
  'identity.signed-out': 'Signed out',
  'identity.signed-up': 'Signed up',
  'identity.verification-requested': 'Asked for the confirmation mail',
  'organisation.edited': 'Edited a company',
  'organisation.founded': 'Founded a company',
  'person.avatar-removed': 'Removed the picture',
  'person.avatar-uploaded': 'Uploaded a picture',
  'person.edited': 'Edited the profile',
  'person.followed': 'Followed a person',
  'person.unfollowed': 'Stopped following a person',
  'pitch.archived': 'Archived a pitch',
  'pitch.created': 'Began a pitch',
  'pitch.deleted': 'Deleted a pitch',
  'pitch.edited': 'Edited a pitch',
  'pitch.liked': 'Liked a pitch',
  'pitch.poster-removed': 'Removed a poster',
  'pitch.poster-uploaded': 'Uploaded a poster',
  'pitch.published': 'Published a pitch',
  'pitch.restored': 'Restored a pitch',
  'pitch.unliked': 'Took a like back',
  'pitch.unpublished': 'Took a pitch off the market',
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const spaced = (text: string): string => text.replaceAll(/[-_]/gu, ' ')

/** What an action is called; one without a label of its own is spelt out: `mail.send-failed` as “Mail: send failed”. */
export function actionLabel(action: string): string {
  const label = labels[action]
  if (label !== undefined) return label
  const [subject = '', ...rest] = action.split('.')
  return capitalised(rest.length === 0 ? spaced(subject) : `${spaced(subject)}: ${spaced(rest.join(' '))}`)
}

/** Who acted: somebody who signs in is a visitor until then, and is named all the same. */
export function actorName({ actor, actorKind, action, subject }: AuditEntry): string {
  if (actor) return actor.name
  if (action === 'identity.signed-in' && subject) return subject.name
  return actorKind === 'system' ? 'The system' : 'A visitor'
}

/** What an entry concerns: a person by name, anything else by its kind. */
export const concernOf = ({ subject, entityType }: AuditEntry): string | undefined =>
  subject?.name ?? (entityType === null ? undefined : capitalised(spaced(entityType)))
