// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { TagInput } from './tag-input.tsx'

afterEach(cleanup)

function Harness({ start, max }: { start?: string[]; max?: number }) {
  const [value, setValue] = useState(start ?? [])
  return <TagInput aria-label="Tags" value={value} onChange={setValue} max={max} />
}

const tags = () =>
  screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label')?.replace('Remove ', ''))

test('Enter and comma add what is typed, tidied; the same twice counts once', async () => {
  render(<Harness />)
  await userEvent.type(screen.getByRole('textbox'), ' salt  water {Enter}coast,salt water{Enter}')
  expect(tags()).toEqual(['salt water', 'coast'])
})

test('pasting a list adds each, up to the limit', async () => {
  render(<Harness max={3} />)
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.paste('a, b\nc; d')
  expect(tags()).toEqual(['a', 'b', 'c'])
  expect(screen.getByRole<HTMLInputElement>('textbox').readOnly).toBe(true)
})

test('Backspace in the empty field takes the last away; each can be removed by its button', async () => {
  render(<Harness start={['a', 'b', 'c']} />)
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.keyboard('{Backspace}')
  expect(tags()).toEqual(['a', 'b'])
  await userEvent.click(screen.getByRole('button', { name: 'Remove a' }))
  expect(tags()).toEqual(['b'])
})

test('leaving the field keeps what was typed', async () => {
  render(<Harness />)
  await userEvent.type(screen.getByRole('textbox'), 'coast')
  await userEvent.tab()
  expect(tags()).toEqual(['coast'])
})

test('Enter in the empty field still submits the form', async () => {
  let submitted = 0
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submitted += 1
      }}
    >
      <Harness />
    </form>,
  )
  await userEvent.type(screen.getByRole('textbox'), 'coast{Enter}')
  expect(submitted).toBe(0)
  await userEvent.keyboard('{Enter}')
  expect(submitted).toBe(1)
})
