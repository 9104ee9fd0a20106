import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { sessionId } from '../ids.ts'
import { instant } from '../list.ts'
import { emailAddress, line, sitePath } from '../text.ts'
import { isHouseName } from './house-names.ts'
import { openUserTypes, sessionUser, userType } from './user.ts'

/** 10 to 128 characters; common passwords and the own e-mail address are refused by the server. */
export const newPassword = z.string().min(10, { message: 'must have at least 10 characters' }).max(128)
const givenPassword = z.string().min(1).max(1000)
const linkToken = z.string().min(20).max(500)

const notTheHouse = (name: string): boolean => !isHouseName(name)
const houseName = { message: 'reads like a name of this site; choose another one' }
/** The name of a person who signs up. */
export const personName = line(80, 2).refine(notTheHouse, houseName)
/** The name of a company. */
export const companyName = line(120, 2).refine(notTheHouse, houseName)

const session = z.strictObject({ user: sessionUser, expiresAt: instant })

export const signUpBody = z
  .strictObject({
    email: emailAddress,
    password: newPassword,
    name: personName,
    userType: z.enum(openUserTypes),
    companyName: companyName.optional(),
    /** Where the person wanted to go; the page of the mailed link leads on to it. */
    next: sitePath.optional(),
  })
  .superRefine((value, ctx) => {
    if (value.userType === 'production' && value.companyName === undefined) {
      ctx.addIssue({ code: 'custom', path: ['companyName'], message: 'a production account needs its company name' })
    }
  })

export const signInBody = z.strictObject({ email: emailAddress, password: givenPassword, portal: userType })

const mailedLink = z.discriminatedUnion('purpose', [
  z.strictObject({
    purpose: z.literal('sign_up'),
    email: z.string(),
    name: z.string(),
    userType: z.enum(openUserTypes),
    companyName: z.string().nullable(),
    next: z.string().nullable(),
    signedUpAt: instant,
  }),
  z.strictObject({ purpose: z.literal('change_email'), newEmail: z.string(), name: z.string(), userType }),
])
/** What a confirmation link stands for. */
export type MailedLink = z.infer<typeof mailedLink>

export const identityEndpoints = {
  'POST /api/auth/sign-up': {
    summary: 'Create an account and mail a link to confirm the address',
    tag: 'Identity',
    body: signUpBody,
    status: 201,
    answer: z.strictObject({
      user: sessionUser.pick({ id: true, name: true, email: true, emailVerified: true, userType: true }),
    }),
    problems: [],
  },
  'POST /api/auth/verify-email': {
    summary: 'Confirm an e-mail address with the token from the mail',
    tag: 'Identity',
    body: z.strictObject({
      token: linkToken,
      /** Where it is given, it must be the one chosen at sign-up, or nothing is confirmed. */
      password: givenPassword.optional(),
    }),
    status: 204,
    problems: ['link_expired'],
  },
  'POST /api/auth/read-link': {
    summary: 'What the link of a confirmation mail would confirm, without using it up',
    tag: 'Identity',
    body: z.strictObject({ token: linkToken }),
    status: 200,
    answer: mailedLink,
    problems: ['link_expired'],
  },
  'POST /api/auth/decline-link': {
    summary: 'Say that one did not ask for a confirmation mail: its sign-up or change of address is deleted',
    tag: 'Identity',
    body: z.strictObject({ token: linkToken }),
    status: 204,
    problems: ['link_expired'],
  },
  'POST /api/auth/resend-verification': {
    summary: 'Mail the confirmation link once more',
    tag: 'Identity',
    body: z.strictObject({ email: emailAddress }),
    status: 202,
    problems: [],
  },
  'POST /api/auth/sign-in': {
    summary: 'Sign in to a portal',
    tag: 'Identity',
    body: signInBody,
    status: 200,
    answer: session,
    problems: ['invalid_credentials', 'email_not_verified', 'account_suspended', 'too_many_attempts'],
  },
  'POST /api/auth/sign-out': {
    summary: 'End this session',
    tag: 'Identity',
    status: 204,
    problems: [],
  },
  'GET /api/auth/session': {
    summary: 'Who is signed in',
    tag: 'Identity',
    status: 200,
    answer: session,
    problems: ['not_signed_in'],
  },
  'GET /api/auth/sessions': {
    summary: 'The devices that are signed in',
    tag: 'Identity',
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          id: sessionId,
          current: z.boolean(),
          device: z.string(),
          address: z.string().nullable(),
          createdAt: instant,
          lastSeenAt: instant,
          expiresAt: instant,
        }),
      ),
      nextCursor: z.null(),
    }),
    problems: ['not_signed_in'],
  },
  'DELETE /api/auth/sessions/{id}': {
    summary: 'Sign one device out',
    tag: 'Identity',
    params: z.strictObject({ id: sessionId }),
    status: 204,
    problems: ['not_signed_in', 'not_found'],
  },
  'DELETE /api/auth/sessions': {
    summary: 'Sign all other devices out',
    tag: 'Identity',
    status: 204,
    problems: ['not_signed_in'],
  },
  'POST /api/auth/forgot-password': {
    summary: 'Mail a link to choose a new password, if the address is known',
    tag: 'Identity',
    body: z.strictObject({ email: emailAddress }),
    status: 202,
    problems: [],
  },
  'POST /api/auth/reset-password': {
    summary: 'Choose a new password with the token from a mail, which confirms the address too; ends every session',
    tag: 'Identity',
    body: z.strictObject({ token: linkToken, password: newPassword }),
    status: 204,
    problems: ['link_expired'],
  },
  'POST /api/auth/change-password': {
    summary: 'Change the password; ends every other session',
    tag: 'Identity',
    body: z.strictObject({ currentPassword: givenPassword, newPassword }),
    status: 204,
    problems: ['not_signed_in', 'fresh_sign_in_needed', 'too_many_attempts'],
  },
  'POST /api/auth/change-email': {
    summary: 'Mail a confirmation to a new address; the address changes when it is confirmed',
    tag: 'Identity',
    body: z.strictObject({ newEmail: emailAddress }),
    status: 202,
    problems: ['not_signed_in', 'fresh_sign_in_needed'],
  },
  'POST /api/auth/confirm-sign-in': {
    summary: 'Give the password once more, so that sensitive changes are allowed for ten minutes',
    tag: 'Identity',
    body: z.strictObject({ password: givenPassword }),
    status: 204,
    problems: ['not_signed_in', 'invalid_credentials', 'too_many_attempts'],
  },
} as const satisfies Endpoints
