import type { SavedList } from '@pitchey/contract/engagement/saves'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'

const RenameListDialog = lazy(() =>
  import('./list-dialogs.tsx').then((module) => ({ default: module.RenameListDialog })),
)
const DeleteListDialog = lazy(() =>
  import('./list-dialogs.tsx').then((module) => ({ default: module.DeleteListDialog })),
)

/** What may be done with a whole list. */
export function ListActions({ list, base }: { list: SavedList; base: string }) {
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`More for the list ${list.name}`} variant="outline">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setOpen('rename')}>
          <Pencil aria-hidden="true" />
          Rename
        </MenuItem>
        {!list.isDefault && (
          <MenuItem tone="bad" onSelect={() => setOpen('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      <Suspense fallback={null}>
        {open === 'rename' && <RenameListDialog list={list} onClose={close} />}
        {open === 'delete' && <DeleteListDialog list={list} base={base} onClose={close} />}
      </Suspense>
    </>
  )
}
