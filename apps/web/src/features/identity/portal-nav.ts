import type { Portal } from '@pitchey/contract/identity/user'
import { ChartSpline, Compass, FileText, LayoutDashboard, ScrollText, Settings, UserRound, Users } from 'lucide-react'
import type { NavGroup } from '../../ui/sidebar-nav.tsx'

const account: NavGroup = { label: 'Account', items: [{ to: '/settings', label: 'Settings', icon: Settings }] }
const people = { to: '/people', label: 'People', icon: Users }

const hunting = (portal: 'investor' | 'production'): NavGroup[] => [
  {
    label: 'Work',
    items: [
      { to: `/${portal}/dashboard`, label: 'Overview', icon: LayoutDashboard },
      { to: `/${portal}/browse`, label: 'Browse', icon: Compass },
    ],
  },
  { label: 'Market', items: [people] },
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
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people] },
    account,
  ],
  investor: hunting('investor'),
  production: hunting('production'),
  admin: [
    {
      label: 'Administration',
      items: [
        { to: '/admin/users', label: 'Users', icon: UserRound },
        { to: '/admin/audit', label: 'Audit trail', icon: ScrollText },
      ],
    },
    { label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people] },
    account,
  ],
  viewer: [{ label: 'Market', items: [{ to: '/browse', label: 'Browse', icon: Compass }, people] }, account],
}
