/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- a row only takes what is dropped on it; keys and buttons do the same */
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'
import { moved } from './reorder.ts'

export type ReorderListProps<Item> = {
  items: readonly Item[]
  idOf: (item: Item) => string
  /** What an item is called where it is moved. */
  nameOf: (item: Item, place: number) => string
  onReorder: (items: Item[]) => void
  /** The name of the list. */
  label: string
  /** Draws one item; `handle` is what it is moved by. */
  children: (item: Item, place: number, handle: ReactNode) => ReactNode
  className?: string | undefined
}

type Drag = { id: string; over: number } | null

/**
 * A list that is put in order: by dragging the handle, by the arrow keys on it, or by its buttons. Every move is said
 * aloud, and the focus stays with what was moved.
 */
export function ReorderList<Item>(props: ReorderListProps<Item>) {
  const { items, idOf, nameOf, onReorder, label, children, className } = props
  const [drag, setDrag] = useState<Drag>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string>(undefined)
  useEffect(() => {
    if (refocus.current === undefined) return
    const button = list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(refocus.current)}"]`)
    refocus.current = undefined
    button?.focus()
  })
  const move = (from: number, to: number, control: string | undefined) => {
    const item = items[from]
    if (item === undefined || to === from || to < 0 || to >= items.length) return
    refocus.current = control
    setSaid(`${nameOf(item, from)} is now ${to + 1} of ${items.length}`)
    onReorder(moved(items, from, to))
  }
  const drop = () => {
    const from = items.findIndex((item) => idOf(item) === drag?.id)
    if (drag && from >= 0) move(from, drag.over, undefined)
    setDrag(null)
  }
  return (
    <>
      <output className="sr-only">{said}</output>
      <ol ref={list} aria-label={label} className={cn('space-y-3', className)}>
        {items.map((item, place) => {
          const id = idOf(item)
          const dragged = items.findIndex((one) => idOf(one) === drag?.id)
          return (
            <li
              key={id}
              className={cn('relative', drag?.id === id && 'opacity-50')}
              onDragOver={(event) => {
                if (!drag) return
                event.preventDefault()
                if (drag.over !== place) setDrag({ ...drag, over: place })
              }}
              onDrop={(event) => {
                event.preventDefault()
                drop()
              }}
            >
              {drag && drag.id !== id && drag.over === place && (
                <span
                  aria-hidden="true"
                  className={cn(
                    'absolute inset-x-0 h-0.5 rounded-full bg-accent-ink',
                    place > dragged ? '-bottom-2' : '-top-2',
                  )}
                />
              )}
              {children(
                item,
                place,
                <Handle
                  id={id}
                  name={nameOf(item, place)}
                  place={place}
                  count={items.length}
                  onMove={move}
                  onDragStart={() => setDrag({ id, over: place })}
                  onDragEnd={() => setDrag(null)}
                />,
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

type HandleProps = {
  id: string
  name: string
  place: number
  count: number
  onMove: (from: number, to: number, control: string) => void
  onDragStart: () => void
  onDragEnd: () => void
}

function Handle({ id, name, place, count, onMove, onDragStart, onDragEnd }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: count - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onMove(place, to, `${id} grip`)
  }
  const onStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', name)
    const row = event.currentTarget.closest('li')
    if (row) event.dataTransfer.setDragImage(row, 16, 16)
    onDragStart()
  }
  return (
    <span className="flex shrink-0">
      <IconButton
        size="sm"
        label={`Move ${name}: drag, or press the up and down arrows`}
        data-move={`${id} grip`}
        draggable
        className="cursor-grab active:cursor-grabbing"
        onKeyDown={onKeyDown}
        onDragStart={onStart}
        onDragEnd={onDragEnd}
      >
        <GripVertical aria-hidden="true" />
      </IconButton>
      <IconButton
        size="sm"
        label={`Move ${name} up`}
        data-move={`${id} up`}
        disabled={place === 0}
        onClick={() => onMove(place, place - 1, place === 1 ? `${id} grip` : `${id} up`)}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        size="sm"
        label={`Move ${name} down`}
        data-move={`${id} down`}
        disabled={place === count - 1}
        onClick={() => onMove(place, place + 1, place === count - 2 ? `${id} grip` : `${id} down`)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </span>
  )
}
