// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useEarlyClick } from './early-click.ts'

afterEach(() => {
  cleanup()
  window.pitcheyClicked = undefined
})

function Awake() {
  useEarlyClick()
  return null
}

const buttonOn = (onClick: () => void) => {
  render(<button onClick={onClick}>Filters</button>)
  return screen.getByRole('button')
}

test('a button that was clicked before the page woke up does its work once', () => {
  const onClick = vi.fn<() => void>()
  window.pitcheyClicked = buttonOn(onClick)
  const { rerender } = render(<Awake />)
  rerender(<Awake />)
  expect(onClick).toHaveBeenCalledTimes(1)
})

test('a button that is gone by then does nothing', () => {
  const onClick = vi.fn<() => void>()
  const button = buttonOn(onClick)
  window.pitcheyClicked = button
  cleanup()
  render(<Awake />)
  expect(onClick).not.toHaveBeenCalled()
  fireEvent.click(button)
})
