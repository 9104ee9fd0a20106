import { lazy, Suspense, useState } from 'react'
import type { SessionUser } from '../../app/session.ts'
import { AccountButton } from './account-button.tsx'

const loadMenu = () => import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu }))
const AccountMenu = lazy(loadMenu)

/** The face of who is signed in with their menu, whose code comes when the button is about to be pressed. */
export function AccountSlot({ user }: { user: SessionUser }) {
  const [wanted, setWanted] = useState(false)
  const preload = () => void loadMenu()
  const button = (
    <AccountButton
      user={user}
      aria-haspopup="menu"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <AccountMenu user={user} />
    </Suspense>
  )
}
