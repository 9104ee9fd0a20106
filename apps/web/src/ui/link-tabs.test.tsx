// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { LinkTabs } from './link-tabs.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('the tab of the present page is marked and brought into sight', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  const items = ['profile', 'account', 'privacy'].map((page) => ({ to: `/settings/${page}`, label: page }))
  render(
    <MemoryRouter initialEntries={['/settings/privacy']}>
      <LinkTabs label="Settings" items={items} />
    </MemoryRouter>,
  )
  expect(screen.getByRole('link', { name: 'privacy' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('navigation', { name: 'Settings' }).scrollLeft).toBe(300)
})
