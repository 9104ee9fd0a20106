import type { MailedLink } from '@pitchey/contract/identity/endpoints'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../app/api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { portalChoices } from './portal-choices.ts'
import { useDeclineLink } from './use-decline-link.ts'

type ConfirmNewAddressProps = {
  token: string
  change: Extract<MailedLink, { purpose: 'change_email' }>
  onConfirmed: () => void
  onDeclined: () => void
}

/** Moves an account to the address that the link was mailed to, once its holder has seen which account it is. */
export function ConfirmNewAddress({ token, change, onConfirmed, onDeclined }: ConfirmNewAddressProps) {
  const decline = useDeclineLink(token, onDeclined)
  const confirm = useMutation({
    mutationFn: () => call('POST /api/auth/verify-email', { body: { token } }),
    onSuccess: onConfirmed,
  })
  return (
    <div className="space-y-5">
      {confirm.error && (
        <Banner tone="bad" title="That did not get through">
          {confirm.error.message}
        </Banner>
      )}
      <DescriptionList
        layout="rows"
        items={[
          { term: 'New address', detail: change.newEmail },
          { term: 'Account of', detail: <span dir="auto">{change.name}</span> },
          { term: 'Portal', detail: portalChoices[change.userType].label },
        ]}
      />
      <Button variant="primary" size="lg" block loading={confirm.isPending} onClick={() => confirm.mutate()}>
        Use this address
      </Button>
      <Button size="lg" block loading={decline.isPending} onClick={() => decline.mutate()}>
        This is not my account
      </Button>
    </div>
  )
}
