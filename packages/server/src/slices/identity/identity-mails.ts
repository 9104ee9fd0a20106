import type { OpenUserType, UserType } from '@pitchey/contract/identity/user'
import type { Settings } from '../../settings.ts'
import type { Mail } from '../notifications/index.ts'
import { mailAllowance } from './lifetimes.ts'

type Recipient = { email: string; name: string }
type Site = Pick<Settings, 'baseUrl'>

const linkTo = (site: Site, path: '/verify' | '/reset', token: string): string =>
  `${site.baseUrl}${path}?token=${token}`

// Mails to an address that nobody has confirmed hold no word of whoever asked for them, or the site would carry
// strangers' messages to strangers.
type SigningUp = { email: string; userType: OpenUserType; signedUpAt: Date }

const roles: Record<OpenUserType, string> = {
  creator: 'a creator',
  investor: 'an investor',
  production: 'a production company',
  viewer: 'a viewer',
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

const signUpOf = ({ userType, signedUpAt }: SigningUp): string =>
  `Somebody, probably you, signed up at Pitchey as ${roles[userType]} with this address on ${time.format(signedUpAt)} UTC.`

const notYou = [
  'If you did not sign up at Pitchey, do not confirm: ignore this mail, and no account is made.',
  'You can also open the link and say that it was not you; the sign-up is deleted then.',
]

/** Asks whoever signed up to confirm the address. */
export const verifyEmailMail = (site: Site, to: SigningUp, token: string): Mail => ({
  kind: 'verify-email',
  to: to.email,
  subject: 'Confirm your e-mail address',
  preheader: 'One step, and your Pitchey account is ready.',
  heading: 'Confirm your address',
  paragraphs: [signUpOf(to), 'Confirm that this address is yours, with the password chosen then.'],
  action: { label: 'Confirm my address', url: `${linkTo(site, '/verify', token)}&portal=${to.userType}` },
  notes: ['The link works once, for 24 hours.', ...notYou],
  atMost: mailAllowance,
})

/** Tells the owner of an address that somebody signed up with it again. */
export const accountExistsMail = (site: Site, to: { email: string; userType: UserType }): Mail => ({
  kind: 'account-exists',
  to: to.email,
  subject: 'You already have a Pitchey account',
  preheader: 'Somebody tried to sign up with your address.',
  heading: 'You already have an account',
  paragraphs: [
    'Somebody, probably you, tried to sign up at Pitchey with this address. It has an account already, so no new one was made.',
    'Sign in with your password. If you no longer know it, choose “Forgot it?” on the sign-in page.',
  ],
  action: { label: 'Go to sign-in', url: `${site.baseUrl}/sign-in?portal=${to.userType}` },
  notes: ['If this was not you, you need not do anything: your account is unchanged.'],
  atMost: mailAllowance,
})

/** For a sign-up that waits and whose password is forgotten: the holder of the mailbox chooses the one that counts. */
export const finishSignUpMail = (site: Site, to: SigningUp, token: string): Mail => ({
  kind: 'finish-sign-up',
  to: to.email,
  subject: 'Finish signing up at Pitchey',
  preheader: 'Choose your password, and your account is ready.',
  heading: 'Finish signing up',
  paragraphs: [signUpOf(to), 'Choose the password that shall count; this confirms your address too.'],
  action: { label: 'Choose my password', url: linkTo(site, '/reset', token) },
  notes: [
    'The link works once, for one hour.',
    'If you did not sign up at Pitchey, ignore this mail: no account is made.',
  ],
  atMost: mailAllowance,
})

/** Lets somebody choose a new password. */
export const resetPasswordMail = (site: Site, to: Recipient, token: string): Mail => ({
  kind: 'reset-password',
  to: to.email,
  subject: 'Choose a new password',
  preheader: 'A link to choose a new password for Pitchey.',
  heading: 'Choose a new password',
  paragraphs: [
    `Hello ${to.name}, somebody asked for a new password for your Pitchey account. Choosing one signs all your devices out.`,
  ],
  action: { label: 'Choose a new password', url: linkTo(site, '/reset', token) },
  notes: ['The link works once, for one hour.', 'If this was not you, ignore this mail: your password stays as it is.'],
  atMost: mailAllowance,
})

/** Says that the password has changed, to the one who should know. */
export const passwordChangedMail = (site: Site, to: Recipient): Mail => ({
  kind: 'password-changed',
  to: to.email,
  subject: 'Your password was changed',
  preheader: 'The password of your Pitchey account is a new one.',
  heading: 'Your password was changed',
  paragraphs: [
    `Hello ${to.name}, the password of your Pitchey account was changed just now, and your other devices were signed out.`,
  ],
  action: { label: 'This was not me', url: `${site.baseUrl}/reset` },
  notes: ['If it was you, there is nothing to do.'],
})

/** Asks the holder of a new address to confirm the change. */
export const confirmNewEmailMail = (site: Site, to: string, token: string): Mail => ({
  kind: 'change-email',
  to,
  subject: 'Confirm your new e-mail address',
  preheader: 'A Pitchey account moves to this address once you confirm it.',
  heading: 'Confirm your new address',
  paragraphs: [
    'Somebody, probably you, asked to use this address for a Pitchey account. The page of the link says which one. It takes effect when you confirm it.',
  ],
  action: { label: 'Use this address', url: linkTo(site, '/verify', token) },
  notes: [
    'The link works once, for 24 hours.',
    'If this was not you, do not confirm: ignore this mail, and nothing happens.',
  ],
  atMost: mailAllowance,
})

/** Tells the old address that the account is about to leave it. */
export const emailChangeNoticeMail = (site: Site, to: Recipient): Mail => ({
  kind: 'change-email-notice',
  to: to.email,
  subject: 'Your e-mail address is about to change',
  preheader: 'Somebody asked to move your Pitchey account to another address.',
  heading: 'Your address is about to change',
  paragraphs: [
    `Hello ${to.name}, somebody signed in to your account asked to move it to another e-mail address. The change takes effect when that address is confirmed.`,
  ],
  action: { label: 'This was not me', url: `${site.baseUrl}/reset` },
  notes: [
    'If it was you, there is nothing to do here. If not, choose a new password now: that signs everybody else out.',
  ],
  atMost: mailAllowance,
})

/** Invites somebody to administer the installation. */
export const adminInvitationMail = (site: Site, to: string, token: string): Mail => ({
  kind: 'admin-invitation',
  to,
  subject: 'You are an administrator of Pitchey',
  preheader: 'Choose your password to begin.',
  heading: 'Welcome to Pitchey',
  paragraphs: ['An administrator account was made for you. Choose a password, then sign in to the admin portal.'],
  action: { label: 'Choose my password', url: linkTo(site, '/reset', token) },
  notes: ['The link works once, for three days. After that, ask for a new one with “Forgot password”.'],
})
