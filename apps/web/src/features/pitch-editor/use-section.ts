import { createContext, use, useCallback, useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { controlId } from './control-id.ts'
import type { DraftField } from './pitch-draft.ts'
import { isSectionId, sectionOf, type SectionId } from './sections.ts'

/** The part of the page that shows the present section. */
export const sectionPanelId = 'pitch-section'

export type SectionPlace = {
  current: SectionId
  /** Shows a section and makes the keyboard go on from there. */
  goTo: (id: SectionId) => void
  /** Shows the section of a field and focuses its control. */
  goToField: (field: DraftField) => void
}

export const SectionContext = createContext<SectionPlace | null>(null)

/** Which section is shown, and ways to another one. */
export function useSection(): SectionPlace {
  const place = use(SectionContext)
  if (!place) throw new Error('there are no sections around')
  return place
}

/** The present section from the address: `?section=story`. */
export function useSectionPlace(sections: readonly SectionId[]): SectionPlace {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('section')
  const current = isSectionId(wanted) && sections.includes(wanted) ? wanted : 'pitch'
  const target = useRef<{ section: SectionId; focusId: string }>(undefined)
  const show = useCallback(
    (id: SectionId, focusId: string) => {
      if (id === current) return focusLater(focusId)
      target.current = { section: id, focusId }
      setSearch((before) => withSection(before, id), { preventScrollReset: true })
    },
    [current, setSearch],
  )
  useEffect(() => {
    if (target.current?.section !== current) return
    focusLater(target.current.focusId)
    target.current = undefined
  })
  return useMemo(
    () => ({
      current,
      goTo: (id) => show(id, sectionPanelId),
      goToField: (field) => show(sectionOf(field), controlId(field)),
    }),
    [current, show],
  )
}

function withSection(before: URLSearchParams, id: SectionId): URLSearchParams {
  const next = new URLSearchParams(before)
  next.set('section', id)
  return next
}

const patienceMs = 3000

/** Focuses a control as soon as it is there: an editor of formatted text comes a moment after its section. */
function focusLater(id: string, sinceMs = performance.now()): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id) ?? document.getElementById(sectionPanelId)
    const isThere = document.getElementById(id) !== null
    if (!isThere && performance.now() - sinceMs < patienceMs) return focusLater(id, sinceMs)
    if (id === sectionPanelId) window.scrollTo({ top: 0 })
    else element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  })
}
