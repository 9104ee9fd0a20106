import type { Portal } from '@pitchey/contract/identity/user'
import {
  Bell,
  Bookmark,
  ChartSpline,
  Compass,
  FileText,
  Flag,
  LayoutDashboard,
  LibraryBig,
  Radio,
  Scale,
  ScrollText,
  Settings,
  UserRound,
  Users,
} from 'lucide-react'
import type { NavGroup } from '../../ui/sidebar-nav.tsx'

const account: NavGroup = { label: 'Account', items: [{ to: '/settings', label: 'Settings', icon: Settings }] }
const people = { to: '/people', label: 'People', icon: Users }
const saved = { to: '/saved', label: 'Saved', icon: Bookmark }
const activity = { to: '/activity', label: 'Activity', icon: Radio }

const hunting = (portal: 'investor' | 'production'): NavGroup[] => [
  {
    label: 'Work',
    items: [
      { to: `/${portal}/dashboard`, label: 'Overview', icon: LayoutDashboard },
      { to: `/${portal}/browse`, label: 'Browse', icon: Compass },
      portal === 'investor' ? { to: '/investor/watchlist', label: 'Watchlist', icon: Bookmark } : saved,
      { to: '/searches', label: 'Saved searches', icon: Bell },
    ],
  },
  { label: 'Market', items: [people, activity] },
  account,
]

/** What the sidebar of each portal leads to. */
export const portalNav: Record<Portal, readonly NavGroup[]> = {
  creator: [
    {
      label: 'Work',
      items: [
        { to: '/creator/dashboard', label: 'Overview', icon: LayoutDashboard },
        { to: '/creator/pitches', label: 'Pitches', icon: FileText },
        { to: '/creator/analytics', label: 'Analytics', icon: ChartSpline },
      ],
    },
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people, saved, activity] },
    account,
  ],
  investor: hunting('investor'),
  production: hunting('production'),
  admin: [
    {
      label: 'Administration',
      items: [
        { to: '/admin/users', label: 'Users', icon: UserRound },
        { to: '/admin/collections', label: 'Collections', icon: LibraryBig },
        { to: '/admin/reports', label: 'Reports', icon: Flag },
        { to: '/admin/appeals', label: 'Appeals', icon: Scale },
        { to: '/admin/audit', label: 'Audit trail', icon: ScrollText },
      ],
    },
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people] },
    account,
  ],
  viewer: [
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people, saved, activity] },
    account,
  ],
}
