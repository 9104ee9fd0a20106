import { RouteError } from '../../app/route-error.tsx'
import { SiteFrame } from '../../app/site-frame.tsx'

/** An error inside the frame of the public pages. */
export function PublicError() {
  return (
    <SiteFrame>
      <RouteError />
    </SiteFrame>
  )
}
