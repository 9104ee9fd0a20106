import { Outlet } from 'react-router'
import { useSession } from '../../app/session.ts'
import { PortalShell } from '../shared/portal-shell.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

const tabs = [
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/account', label: 'Account' },
  { to: '/settings/security', label: 'Security' },
  { to: '/settings/devices', label: 'Devices' },
  { to: '/settings/preferences', label: 'Preferences' },
  { to: '/settings/privacy', label: 'Privacy' },
  { to: '/settings/appearance', label: 'Appearance' },
]
const companyTab = { to: '/settings/company', label: 'Company' }

/** The pages of the settings side by side. */
export function SettingsFrame() {
  const session = useSession()
  const user = session.user
  return (
    <PortalShell portal={user?.userType ?? 'viewer'}>
      <PageHeader title="Settings" className="mb-4" />
      <LinkTabs
        label="Settings"
        items={user?.permissions.includes('organisation.write') ? [...tabs, companyTab] : tabs}
      />
      <div className="max-w-3xl pt-6">
        <Outlet />
      </div>
    </PortalShell>
  )
}
