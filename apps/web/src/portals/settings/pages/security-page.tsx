import type { HeadOf } from '../../../app/page-head.ts'
import { ChangePasswordForm } from '../../../features/identity/change-password-form.tsx'

export const head: HeadOf = () => ({ title: 'Security' })

/** The password. */
export function Component() {
  return <ChangePasswordForm />
}
