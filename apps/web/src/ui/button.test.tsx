// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'

afterEach(cleanup)

test('a button does not submit the form around it unless it is told to', async () => {
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <Button>Plain</Button>
      <Button type="submit">Send</Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Plain' }))
  expect(onSubmit).toHaveBeenCalledTimes(0)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onSubmit).toHaveBeenCalledTimes(1)
})

test('a loading button keeps its name and its focus but ignores presses', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <Button loading onClick={onClick}>
      Publish
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Publish' })
  await userEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-busy')).toBe('true')
})

test('a loading submit button does not submit', async () => {
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" loading>
        Send
      </Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onSubmit).not.toHaveBeenCalled()
})

test('with asChild the child is drawn, without a button type', () => {
  render(
    <Button asChild>
      <a href="/browse">Browse</a>
    </Button>,
  )
  const link = screen.getByRole('link', { name: 'Browse' })
  expect(link.hasAttribute('type')).toBe(false)
  expect(link.className).toContain('rounded-md')
})

test('pressing a submit button leaves the focus in the field, whose check could move the button', async () => {
  render(
    <form>
      <input aria-label="Field" />
      <Button>Plain</Button>
      <Button type="submit">Send</Button>
    </form>,
  )
  const field = screen.getByRole('textbox')
  await userEvent.click(field)
  await userEvent.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button', { name: 'Send' }) })
  expect(document.activeElement).toBe(field)
  await userEvent.pointer([
    { keys: '[/MouseLeft]' },
    { keys: '[MouseLeft>]', target: screen.getByRole('button', { name: 'Plain' }) },
  ])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Plain' }))
})
