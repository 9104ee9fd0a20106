import { LinkTabs } from '../../ui/link-tabs.tsx'

/** The two queues of moderators. */
export function ModerationTabs() {
  return (
    <LinkTabs
      label="Queues"
      items={[
        { to: '/admin/reports', label: 'Reports', end: true },
        { to: '/admin/appeals', label: 'Appeals', end: true },
      ]}
    />
  )
}
