// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { safeNext } from '../../app/session.ts'
import { ComeBackLinks } from './come-back-links.tsx'

afterEach(cleanup)

const drawn = (address: string, userType?: 'creator') => {
  render(
    <MemoryRouter initialEntries={[address]}>
      <ComeBackLinks signIn="Sign in" signUp="Sign up" userType={userType} />
    </MemoryRouter>,
  )
  return ['Sign in', 'Sign up'].map((name) => {
    const { pathname, searchParams } = new URL(
      screen.getByRole('link', { name }).getAttribute('href') ?? '',
      'https://site.invalid',
    )
    return [pathname, safeNext(searchParams.get('next'))]
  })
}

test('both ways lead back to the link of the mail, whatever stands in its address', () => {
  expect(drawn('/invitations/t0ken', 'creator')).toEqual([
    ['/portals', '/invitations/t0ken'],
    ['/sign-up/creator', '/invitations/t0ken'],
  ])
  cleanup()
  expect(drawn('/attachments/t0ken?from=mail&x=1%262')).toEqual([
    ['/portals', '/attachments/t0ken?from=mail&x=1%262'],
    ['/sign-up', '/attachments/t0ken?from=mail&x=1%262'],
  ])
})
