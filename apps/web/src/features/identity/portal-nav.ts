import type { Portal } from '@pitchey/contract/identity/user'
import {
  Bell,
  Bookmark,
  ChartSpline,
  Compass,
  FileText,
  Flag,
  Inbox,
  LayoutDashboard,
  LibraryBig,
  Megaphone,
  Radio,
  RadioTower,
  Scale,
  ScrollText,
  Settings,
  UserRound,
  Users,
} from 'lucide-react'
import type { NavGroup } from '../../ui/sidebar-nav.tsx'

const account: NavGroup = { label: 'Account', items: [{ to: '/settings', label: 'Settings', icon: Settings }] }
const inbox = { to: '/inbox', label: 'Inbox', icon: Inbox }
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
      inbox,
    ],
  },
  { label: 'Market', items: [people, activity] },
  account,
]

const portalNav: Record<Portal, readonly NavGroup[]> = {
  creator: [
    {
      label: 'Work',
      items: [
        { to: '/creator/dashboard', label: 'Overview', icon: LayoutDashboard },
        { to: '/creator/pitches', label: 'Pitches', icon: FileText },
        { to: '/creator/analytics', label: 'Analytics', icon: ChartSpline },
        inbox,
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
        { to: '/admin/announcements', label: 'Announcements', icon: Megaphone },
        { to: '/admin/realtime', label: 'Realtime', icon: RadioTower },
        { to: '/admin/audit', label: 'Audit trail', icon: ScrollText },
      ],
    },
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people, inbox] },
    account,
  ],
  viewer: [
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people, inbox, saved, activity] },
    account,
  ],
}

/** What the sidebar of a portal leads to, with how much waits at some of its addresses. */
export const navWithCounts = (portal: Portal, counts: Readonly<Record<string, number>>): NavGroup[] =>
  portalNav[portal].map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, count: counts[item.to] })),
  }))
