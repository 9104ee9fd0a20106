import { useEffect, useRef, useState } from 'react'

/** Which rows of a list show everything; a new one does, and takes the focus. `addId` is the id of the button that adds. */
export function useOpenRows(addId: string) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const added = useRef<string>(undefined)
  useEffect(() => {
    if (added.current === undefined) return
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(added.current)}"]`)?.focus()
    added.current = undefined
  })
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return {
    isOpen: (id: string) => open.has(id),
    toggle,
    openNew: (id: string) => {
      added.current = id
      setOpen(new Set([...open, id]))
    },
    focusAdd: () => document.getElementById(addId)?.focus(),
  }
}
