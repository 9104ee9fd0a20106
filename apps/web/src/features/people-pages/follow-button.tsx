import { useMutation } from '@tanstack/react-query'
import { UserRoundCheck, UserRoundPlus } from 'lucide-react'
import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import { call } from '../../app/api.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { toastError } from '../../ui/toast.ts'

type Icon = ComponentType<{ 'aria-hidden': 'true' }>

type FollowPressProps = {
  name: string
  following: boolean
  /** Asks the server. */
  follow: (next: boolean) => Promise<unknown>
  /** Called at once, and again with the opposite when the server refuses. */
  onChange: (following: boolean) => void
  onFollowed?: (() => void) | undefined
  session: Session
  icons: { off: Icon; on: Icon }
} & Pick<ButtonProps, 'size' | 'variant' | 'className'>

/** Follows, or stops. Leads visitors to the portals; nothing for who may not follow. */
export function FollowPress(props: FollowPressProps) {
  const { name, following, onChange, onFollowed, session, icons, size, variant, className } = props
  const { pathname } = useLocation()
  const follow = useMutation({
    mutationFn: props.follow,
    onMutate: onChange,
    onSuccess: () => onFollowed?.(),
    onError: (_error, next) => {
      onChange(!next)
      toastError(next ? `You do not follow ${name} yet` : `You still follow ${name}`)
    },
  })
  const Mark = following ? icons.on : icons.off
  if (!session.user) {
    return (
      <Button asChild size={size} variant={variant} className={className}>
        <Link to={portalsAddress(pathname)}>
          <icons.off aria-hidden="true" />
          Follow
        </Link>
      </Button>
    )
  }
  if (!session.user.permissions.includes('follow.write')) return null
  return (
    <Button
      size={size}
      className={className}
      variant={following ? 'secondary' : variant}
      aria-pressed={following}
      aria-label={`Follow ${name}`}
      onClick={() => follow.mutate(!following)}
    >
      <Mark aria-hidden="true" />
      {following ? 'Following' : 'Follow'}
    </Button>
  )
}

type FollowButtonProps = Omit<FollowPressProps, 'follow' | 'onFollowed' | 'icons'> & { handle: string }

const icons = { off: UserRoundPlus, on: UserRoundCheck }

/** Follows a person, or stops. Nothing for oneself. */
export function FollowButton({ handle, ...press }: FollowButtonProps) {
  const follow = (next: boolean) =>
    call(next ? 'PUT /api/users/{handle}/follow' : 'DELETE /api/users/{handle}/follow', { params: { handle } })
  if (press.session.user?.handle === handle) return null
  return <FollowPress follow={follow} icons={icons} {...press} />
}
