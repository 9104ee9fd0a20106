import type { Organisation } from '@pitchey/contract/organisations/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { BadgeCheck } from 'lucide-react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { toast } from '../../ui/toast.ts'

type VerifyCompanyProps = { company: Pick<Organisation, 'id' | 'name' | 'version'> }

/** Lets an administrator mark a company as verified, as it stands on the page. */
export function VerifyCompany({ company: { id, name, version } }: VerifyCompanyProps) {
  const client = useQueryClient()
  const refresh = () => refreshApi(client, 'GET /api/organisations/{slug}', 'GET /api/admin/audit')
  return (
    <ConfirmDialog
      trigger={
        <Button>
          <BadgeCheck aria-hidden="true" /> Verify…
        </Button>
      }
      title={`Verify ${name}?`}
      confirmLabel="Mark as verified"
      tone="primary"
      errorText="That did not work. The company may have changed meanwhile: look at it again."
      onConfirm={async () => {
        try {
          await call('POST /api/admin/organisations/{id}/verify', { params: { id }, body: { version } })
          toast(`${name} is verified`)
        } finally {
          await refresh()
        }
      }}
    >
      Everybody sees the mark beside its name, which says that Pitchey has checked who it is.
    </ConfirmDialog>
  )
}
