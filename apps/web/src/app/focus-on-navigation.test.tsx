// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { useFocusOnNavigation } from './focus-on-navigation.ts'

function Frame() {
  useFocusOnNavigation()
  return (
    <>
      <Link to="/second">Stays</Link>
      <Outlet />
    </>
  )
}

const drawn = () =>
  render(
    <RouterProvider
      router={createMemoryRouter([
        {
          path: '/',
          Component: Frame,
          children: [
            { index: true, element: <Link to="/second">Goes</Link> },
            { path: 'second', element: <main id="main" tabIndex={-1} /> },
          ],
        },
      ])}
    />,
  )

afterEach(cleanup)

test('a page that took the focus along leaves it to the main part of the next', async () => {
  drawn()
  await userEvent.click(screen.getByRole('link', { name: 'Goes' }))
  expect(document.activeElement).toBe(await screen.findByRole('main'))
})

test('what stays on the page keeps the focus', async () => {
  drawn()
  const link = screen.getByRole('link', { name: 'Stays' })
  await userEvent.click(link)
  await screen.findByRole('main')
  expect(document.activeElement).toBe(link)
})
