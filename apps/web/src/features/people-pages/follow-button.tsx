import { useMutation } from '@tanstack/react-query'
import { UserRoundCheck, UserRoundPlus } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { call } from '../../app/api.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { toastError } from '../../ui/toast.ts'

type FollowButtonProps = {
  handle: string
  name: string
  following: boolean
  /** Called at once, and again with the opposite when the server refuses. */
  onChange: (following: boolean) => void
  session: Session
  size?: ButtonProps['size']
  variant?: ButtonProps['variant']
}

/** Follows a person, or stops. Nothing for oneself; leads visitors to the portals. */
export function FollowButton({ handle, name, following, onChange, session, size, variant }: FollowButtonProps) {
  const { pathname } = useLocation()
  const follow = useMutation({
    mutationFn: (next: boolean) =>
      call(next ? 'PUT /api/users/{handle}/follow' : 'DELETE /api/users/{handle}/follow', { params: { handle } }),
    onMutate: onChange,
    onError: (_error, next) => {
      onChange(!next)
      toastError(next ? `You do not follow ${name} yet` : `You still follow ${name}`)
    },
  })
  if (session.user?.handle === handle) return null
  if (!session.user) {
    return (
      <Button asChild size={size} variant={variant}>
        <Link to={portalsAddress(pathname)}>
          <UserRoundPlus aria-hidden="true" />
          Follow
        </Link>
      </Button>
    )
  }
  if (!session.user.permissions.includes('follow.write')) return null
  return (
    <Button
      size={size}
      variant={following ? 'secondary' : variant}
      aria-pressed={following}
      aria-label={`Follow ${name}`}
      onClick={() => follow.mutate(!following)}
    >
      {following ? <UserRoundCheck aria-hidden="true" /> : <UserRoundPlus aria-hidden="true" />}
      {following ? 'Following' : 'Follow'}
    </Button>
  )
}
