import type { SessionUser } from '../../app/session.ts'
import type { ComponentProps } from 'react'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'

type AccountButtonProps = ComponentProps<'button'> & { user: SessionUser }

/** The face of who is signed in, as the button of their menu. */
export function AccountButton({ user, ...props }: AccountButtonProps) {
  return (
    <button type="button" aria-label={`Account of ${user.name}`} {...props} className="rounded-full">
      <Avatar name={user.name} seed={user.handle} src={avatarUrl(user.avatar)} />
    </button>
  )
}
