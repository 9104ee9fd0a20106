import { Plus } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PortalFrame } from '../shared/portal-frame.tsx'

const ownMainAction = /^\/creator\/pitches\/(?:new|[^/]+\/(?:edit|preview))$/u

/** The frame of the creator portal. */
export function CreatorFrame() {
  const { pathname } = useLocation()
  return <PortalFrame portal="creator" action={!ownMainAction.test(pathname) && <NewPitch />} />
}

function NewPitch() {
  return (
    <>
      <Button asChild variant="primary" className="max-sm:hidden">
        <Link to="/creator/pitches/new">
          <Plus aria-hidden="true" />
          New pitch
        </Link>
      </Button>
      <IconButton
        asChild
        label="New pitch"
        className="bg-accent text-on-accent hover:bg-accent-hover hover:text-on-accent sm:hidden"
      >
        <Link to="/creator/pitches/new">
          <Plus aria-hidden="true" />
        </Link>
      </IconButton>
    </>
  )
}
