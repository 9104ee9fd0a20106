import type { Portal } from '@pitchey/contract/identity/user'
import { portalIn } from './portal-choices.ts'

const storageKey = 'pitchey-portal'

/** The portal this browser signed up or in to last; undefined when nothing (or nothing readable) is stored. */
export function lastPortal(): Portal | undefined {
  try {
    return portalIn(window.localStorage.getItem(storageKey))
  } catch {
    return undefined
  }
}

/** Keeps the portal for the next sign-in: the link in a mail does not name it. */
export function rememberPortal(portal: Portal): void {
  try {
    window.localStorage.setItem(storageKey, portal)
  } catch {
    // Private windows may refuse storage; the portal is then chosen by hand.
  }
}
