import { useEffect } from 'react'

declare global {
  interface Window {
    /** The button that was clicked last before the page woke up, noted by a script in the head. */
    pitcheyClicked?: HTMLElement | undefined
  }
}

/** Does what somebody asked for by a click before the page had woken up. */
export function useEarlyClick(): void {
  useEffect(() => {
    const clicked = window.pitcheyClicked
    window.pitcheyClicked = undefined
    document.dispatchEvent(new Event('pitchey-awake'))
    if (clicked?.isConnected) clicked.click()
  }, [])
}
