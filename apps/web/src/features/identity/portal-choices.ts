import { BookOpen, Clapperboard, Landmark, PenLine, ShieldCheck, type LucideIcon } from 'lucide-react'
import type { OpenUserType, Portal } from '@pitchey/contract/identity/user'

export type PortalChoice = { label: string; role: string; person: string; promise: string; icon: LucideIcon }

/** Each portal in the words of the person who comes to it. */
export const portalChoices: Record<Portal, PortalChoice> = {
  creator: {
    label: 'Creator',
    role: 'a creator',
    person: 'I write or direct',
    promise: 'Write a pitch, decide who reads which part, see who did.',
    icon: PenLine,
  },
  investor: {
    label: 'Investor',
    role: 'an investor',
    person: 'I invest',
    promise: 'Find projects that fit what you look for.',
    icon: Landmark,
  },
  production: {
    label: 'Production',
    role: 'a production company',
    person: 'I produce',
    promise: 'Find the next project for your company.',
    icon: Clapperboard,
  },
  viewer: {
    label: 'Viewer',
    role: 'a viewer',
    person: 'I want to look around',
    promise: 'Follow people, like and comment. No portal.',
    icon: BookOpen,
  },
  admin: {
    label: 'Administration',
    role: 'an administrator',
    person: 'I run this site',
    promise: 'Accounts, companies and the audit trail.',
    icon: ShieldCheck,
  },
}

export const openPortals: readonly OpenUserType[] = ['creator', 'investor', 'production', 'viewer']

export const isOpenPortal = (name: string | null | undefined): name is OpenUserType =>
  openPortals.includes(name as OpenUserType)

/** The portal an address asks for; nothing when it is none. */
export const portalIn = (name: string | null | undefined): Portal | undefined =>
  isOpenPortal(name) || name === 'admin' ? name : undefined
