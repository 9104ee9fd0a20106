import { useRef } from 'react'

type ReturnFocus = { onOpenAutoFocus: () => void; onCloseAutoFocus: (event: Event) => void }

/**
 * Where the focus goes back to, best first: the element itself, or the button of the menu that it is in and that closes
 * with it; should that be gone, the nearest part around it that takes the focus (`tabindex="-1"`).
 */
function placesFor(active: Element | null): HTMLElement[] {
  const menuButtonId = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const places: HTMLElement[] = []
  let place = menuButtonId ? document.getElementById(menuButtonId) : active
  while (place instanceof HTMLElement && place !== document.body) {
    if (places.length === 0 || place.getAttribute('tabindex') === '-1') places.push(place)
    place = place.parentElement
  }
  return places
}

/** Brings the focus back to where it was when a window over the page closes; Radix does so only for its own trigger. */
export function useReturnFocus(): ReturnFocus {
  const places = useRef<HTMLElement[]>([])
  return {
    onOpenAutoFocus: () => {
      places.current = placesFor(document.activeElement)
    },
    onCloseAutoFocus: (event) => {
      const [first] = places.current
      const place = places.current.find(({ isConnected }) => isConnected)
      if (!place) return
      event.preventDefault()
      place.focus({ preventScroll: place !== first })
    },
  }
}
