import {
  Building2,
  ChartNoAxesColumn,
  CircleQuestionMark,
  Clapperboard,
  FilePlus,
  LayoutDashboard,
  LogIn,
  Flag,
  Scale,
  ScrollText,
  Settings,
  TrendingUp,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { SessionUser } from '../../app/session.ts'
import type { CommandGroup, CommandItem } from '../../ui/command-palette.tsx'

const to = (id: string, label: string, icon: LucideIcon, keywords?: string): CommandItem => ({
  id,
  label,
  icon,
  keywords,
})

const everybody: readonly CommandItem[] = [
  to('/browse', 'Browse pitches', Clapperboard, 'market films series'),
  to('/browse?sort=trending', 'Trending pitches', TrendingUp, 'popular'),
  to('/people', 'People', Users, 'creators investors directory'),
  to('/how-it-works/creator', 'How it works for creators', CircleQuestionMark, 'help'),
  to('/how-it-works/investor', 'How it works for investors', CircleQuestionMark, 'help'),
  to('/how-it-works/production', 'How it works for production companies', CircleQuestionMark, 'help'),
]

const visitors: readonly CommandItem[] = [
  to('/portals', 'Sign in', LogIn, 'portal account log in'),
  to('/sign-up/creator', 'Pitch a film', FilePlus, 'sign up account'),
]

const byType: Record<SessionUser['userType'], readonly CommandItem[]> = {
  creator: [
    to('/creator/pitches/new', 'New pitch', FilePlus, 'write'),
    to('/creator/pitches', 'My pitches', Clapperboard),
    to('/creator/dashboard', 'Dashboard', ChartNoAxesColumn, 'views figures'),
  ],
  investor: [
    to('/investor/dashboard', 'Dashboard', ChartNoAxesColumn),
    to('/investor/browse', 'Browse as an investor', Clapperboard),
  ],
  production: [
    to('/production/dashboard', 'Dashboard', Building2),
    to('/production/browse', 'Browse as a producer', Clapperboard),
  ],
  viewer: [],
  admin: [
    to('/admin/dashboard', 'Administration', LayoutDashboard),
    to('/admin/users', 'Accounts', Users),
    to('/admin/reports', 'Reports', Flag),
    to('/admin/appeals', 'Appeals', Scale),
    to('/admin/audit', 'Audit trail', ScrollText),
  ],
}

/** The pages that somebody may go to by name: everybody's, and those of their portal. */
export function pageCommands(user: SessionUser | undefined): CommandGroup[] {
  const site: CommandGroup = { heading: 'Pages', items: user ? everybody : [...everybody, ...visitors] }
  if (!user) return [site]
  const own: CommandItem[] = [
    ...byType[user.userType],
    to(`/people/${user.handle}`, 'My public profile', UserRound),
    to('/settings/profile', 'Settings', Settings, 'account password'),
  ]
  return [{ heading: user.userType === 'viewer' ? 'Your account' : 'Your portal', items: own }, site]
}
