import { format } from 'date-fns'
import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { ChangeEmailForm } from '../../../features/identity/change-email-form.tsx'
import { portalChoices } from '../../../features/identity/portal-choices.ts'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { Panel } from '../../../ui/panel.tsx'

export const head: HeadOf = () => ({ title: 'Your account' })

/** What kind of account this is and where its mail goes. */
export function Component() {
  const { user } = useSession()
  if (!user) return null
  return (
    <div className="space-y-4.5">
      <Panel title="Account" padding="form">
        <DescriptionList
          layout="rows"
          items={[
            { term: 'Role', detail: portalChoices[user.userType].label },
            { term: 'Address of your page', detail: `/people/${user.handle}` },
            { term: 'Member since', detail: format(new Date(user.createdAt), 'd MMMM yyyy') },
          ]}
        />
      </Panel>
      <ChangeEmailForm email={user.email} />
    </div>
  )
}
