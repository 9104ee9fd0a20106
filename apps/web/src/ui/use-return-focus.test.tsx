// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { Input } from './input.tsx'
import { Menu, MenuItem } from './menu.tsx'

afterEach(cleanup)

/** A button that opens a dialog of its own accord, and is gone once it was confirmed. */
function Deletable() {
  const [asking, setAsking] = useState(false)
  const [exists, setExists] = useState(true)
  return (
    <section tabIndex={-1} aria-label="Around">
      {exists && <Button onClick={() => setAsking(true)}>Delete</Button>}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sure?"
        confirmLabel="Yes"
        onConfirm={() => setExists(false)}
      >
        It is gone then.
      </ConfirmDialog>
    </section>
  )
}

test('closing a dialog that no trigger of its own opened brings the focus back', async () => {
  render(<Deletable />)
  const button = screen.getByRole('button', { name: 'Delete' })
  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(document.activeElement).toBe(button))
})

test('where the opener is gone the part around it takes the focus', async () => {
  render(<Deletable />)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Yes' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Around' })))
})

function MenuThenDialog() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Menu trigger={<Button>Actions</Button>}>
        <MenuItem onSelect={() => setOpen(true)}>Rename</MenuItem>
      </Menu>
      <Dialog open={open} onOpenChange={setOpen} title="Rename">
        <Input aria-label="New name" />
      </Dialog>
    </>
  )
}

test('a dialog out of a menu begins in its first field and ends at the button of the menu', async () => {
  render(<MenuThenDialog />)
  const actions = screen.getByRole('button', { name: 'Actions' })
  await userEvent.click(actions)
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  const field = await screen.findByRole('textbox', { name: 'New name' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(actions))
})
