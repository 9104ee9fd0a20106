// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

afterEach(cleanup)

async function open(props: { onConfirm: () => void | Promise<unknown>; typeToConfirm?: string }) {
  render(
    <ConfirmDialog trigger={<Button>Delete…</Button>} title="Delete it?" confirmLabel="Delete pitch" {...props}>
      <p>This cannot be undone.</p>
    </ConfirmDialog>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Delete…' }))
  return screen.getByRole('alertdialog', { name: 'Delete it?' })
}

test('nothing happens until the verb is pressed, and Cancel takes the focus first', async () => {
  const onConfirm = vi.fn<() => void>()
  const dialog = await open({ onConfirm })
  expect(dialog.getAttribute('aria-describedby')).not.toBeNull()
  expect(document.activeElement?.textContent).toBe('Cancel')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(onConfirm).not.toHaveBeenCalled()
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('the dialog waits for the promise and then closes', async () => {
  const work = Promise.withResolvers<void>()
  await open({ onConfirm: () => work.promise })
  const verb = screen.getByRole('button', { name: 'Delete pitch' })
  await userEvent.click(verb)
  expect(verb.getAttribute('aria-busy')).toBe('true')
  work.resolve()
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test('a failure is said and the dialog stays', async () => {
  await open({ onConfirm: () => Promise.reject(new Error('no')) })
  await userEvent.click(screen.getByRole('button', { name: 'Delete pitch' }))
  expect((await screen.findByRole('alert')).textContent).toContain('did not work')
})

test('with typeToConfirm the verb works only after the exact text', async () => {
  const onConfirm = vi.fn<() => void>()
  await open({ onConfirm, typeToConfirm: 'The Salt Line' })
  const verb = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete pitch' })
  await userEvent.type(screen.getByRole('textbox'), 'The Salt')
  expect(verb.disabled).toBe(true)
  await userEvent.type(screen.getByRole('textbox'), ' Line')
  await userEvent.click(verb)
  expect(onConfirm).toHaveBeenCalledOnce()
})
