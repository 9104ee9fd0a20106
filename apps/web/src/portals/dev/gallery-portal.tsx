import {
  Bell,
  CalendarDays,
  ChartSpline,
  Check,
  Clapperboard,
  FileText,
  Inbox,
  LayoutDashboard,
  MessageSquare,
  Plus,
  Settings,
  ShieldCheck,
  Users,
  X,
} from 'lucide-react'
import { AppShell } from '../../ui/app-shell.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SearchButton, SwitcherButton, UserSlot } from '../../ui/shell-parts.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'
import { SampleChart, SampleKpis, SampleTable } from './gallery-data.tsx'

const groups = [
  {
    label: 'Work',
    items: [
      { to: '/dev/ui', label: 'Overview', icon: LayoutDashboard },
      { to: '/dev/pitches', label: 'Pitches', icon: FileText },
      { to: '/dev/requests', label: 'Access requests', icon: Inbox, count: 5 },
      { to: '/dev/inbox', label: 'Messages', icon: MessageSquare, count: 2 },
      { to: '/dev/calendar', label: 'Calendar', icon: CalendarDays },
    ],
  },
  {
    label: 'Grow',
    items: [
      { to: '/dev/analytics', label: 'Analytics', icon: ChartSpline },
      { to: '/dev/people', label: 'Collaborators', icon: Users },
      { to: '/dev/ndas', label: 'Rights and NDAs', icon: ShieldCheck },
    ],
  },
]

const requests = [
  { name: 'Ingrid Halden', company: 'Halden Pictures', words: 'Looking for one literary sci-fi this year.' },
  { name: 'Samuel Okoro', company: 'Meridian Fund', words: 'Read the treatment twice. Want the script.' },
  { name: 'Bea Lindqvist', company: 'Nordlys Film', words: 'Co-production interest from Bergen.' },
  { name: 'Théo Marchand', company: 'Atelier 9', words: 'Can we talk before Berlin?' },
]

/** The portal frame around a sample dashboard. */
export function GalleryPortal() {
  return (
    <AppShell
      homeTo="/dev/ui"
      navGroups={groups}
      switcher={<Switcher />}
      user={<SignedIn />}
      search={<SearchButton />}
      actions={
        <>
          <ThemeSwitch />
          <IconButton label="Notifications, something new" dot>
            <Bell aria-hidden="true" />
          </IconButton>
          <Button variant="primary" className="max-sm:hidden">
            <Plus aria-hidden="true" />
            New pitch
          </Button>
        </>
      }
    >
      <PageHeader
        title="Good evening, Maren"
        description="Five people are waiting to read The Salt Line."
        actions={
          <Button>
            <CalendarDays aria-hidden="true" />
            Last 30 days
          </Button>
        }
      />
      <div className="space-y-4.5">
        <SampleKpis />
        <div className="grid gap-4.5 xl:grid-cols-[minmax(0,1fr)_23rem]">
          <SampleChart />
          <RequestList />
        </div>
        <Panel title="Your pitches" padding="none">
          <SampleTable />
        </Panel>
      </div>
    </AppShell>
  )
}

function Switcher() {
  return (
    <Menu align="start" trigger={<SwitcherButton icon={Clapperboard} title="Creator" subtitle="Salt Line Pictures" />}>
      <MenuItem>Creator</MenuItem>
      <MenuItem>Another company</MenuItem>
    </Menu>
  )
}

function SignedIn() {
  return (
    <UserSlot
      name="Maren Oduya"
      subtitle="Writer-director"
      action={
        <IconButton label="Settings" size="sm">
          <Settings aria-hidden="true" />
        </IconButton>
      }
    />
  )
}

function RequestList() {
  return (
    <Panel title="Access requests" action={<Button variant="link">All 5</Button>}>
      <ul className="-mx-3 -mt-1">
        {requests.map((request) => (
          <li key={request.name} className="flex items-start gap-3 rounded-lg px-3 py-2.5 hover:bg-surface-2">
            <Avatar name={request.name} className="mt-0.5" />
            <div className="min-w-0 flex-1 text-sm">
              <p className="text-ink-2">
                <span className="font-name text-ink">{request.name}</span> {request.company}
              </p>
              <p className="text-ink-2">{request.words}</p>
            </div>
            <IconButton label={`Allow ${request.name}`} variant="soft" size="sm" tone="good">
              <Check aria-hidden="true" />
            </IconButton>
            <IconButton label={`Decline ${request.name}`} size="sm">
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
