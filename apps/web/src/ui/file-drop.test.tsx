// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { FileDrop } from './file-drop.tsx'

afterEach(cleanup)

const png = new File(['12345'], 'poster.png', { type: 'image/png' })
const pdf = new File(['1'], 'script.pdf', { type: 'application/pdf' })

test('Tab reaches a button and Enter opens the file chooser', async () => {
  render(<FileDrop label="Poster" onFiles={vi.fn<(files: File[]) => void>()} />)
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click')
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a file' }))
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenCalledOnce()
  opened.mockRestore()
})

test('a dropped file of the right kind is handed over', () => {
  const onFiles = vi.fn<(files: File[]) => void>()
  render(<FileDrop label="Poster" accept="image/*" onFiles={onFiles} />)
  fireEvent.drop(screen.getByRole('group', { name: 'Poster' }), { dataTransfer: { files: [png] } })
  expect(onFiles).toHaveBeenCalledWith([png])
})

test('a file of the wrong kind or size is refused aloud', () => {
  const onFiles = vi.fn<(files: File[]) => void>()
  const onReject = vi.fn<(message: string) => void>()
  render(
    <FileDrop
      label="Poster"
      accept=".png,image/webp"
      maxSizeBytes={4}
      multiple
      onFiles={onFiles}
      onReject={onReject}
    />,
  )
  const zone = screen.getByRole('group', { name: 'Poster' })
  fireEvent.drop(zone, { dataTransfer: { files: [pdf] } })
  expect(screen.getByRole('alert').textContent).toContain('script.pdf')
  fireEvent.drop(zone, { dataTransfer: { files: [png] } })
  expect(screen.getByRole('alert').textContent).toContain('at most 4 B')
  expect(onFiles).not.toHaveBeenCalled()
  expect(onReject).toHaveBeenCalledTimes(2)
})

test('while disabled nothing is taken', () => {
  const onFiles = vi.fn<(files: File[]) => void>()
  render(<FileDrop label="Poster" disabled onFiles={onFiles} />)
  fireEvent.drop(screen.getByRole('group', { name: 'Poster' }), { dataTransfer: { files: [png] } })
  expect(onFiles).not.toHaveBeenCalled()
})
