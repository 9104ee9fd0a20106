import type { OpenUserType } from '@pitchey/contract/identity/user'
import { Link, useLocation } from 'react-router'
import { portalsAddress } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'

type ComeBackLinksProps = {
  /** What signing in is for: "Sign in to accept". */
  signIn: string
  signUp: string
  /** The kind of a new account; without it, it is chosen first. */
  userType?: OpenUserType | undefined
  /** Whether signing in is what the page is for. */
  isMain?: boolean | undefined
}

/** Signing in or up from the page at hand, and back to it: by the mail that confirms a new address, too. */
export function ComeBackLinks({ signIn, signUp, userType, isMain = false }: ComeBackLinksProps) {
  const { pathname, search } = useLocation()
  const here = `${pathname}${search}`
  return (
    <div className="space-y-3">
      <Button asChild variant={isMain ? 'primary' : 'secondary'} size="lg" block>
        <Link to={portalsAddress(here)}>{signIn}</Link>
      </Button>
      <Button asChild size="lg" block>
        <Link to={`/sign-up${userType === undefined ? '' : `/${userType}`}?next=${encodeURIComponent(here)}`}>
          {signUp}
        </Link>
      </Button>
    </div>
  )
}
