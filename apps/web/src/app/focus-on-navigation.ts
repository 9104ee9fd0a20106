import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Gives the focus to the main part of a new page where the old one took it along, so that reading goes on there. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }, [pathname])
}
