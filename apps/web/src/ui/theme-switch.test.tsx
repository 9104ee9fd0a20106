// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { themeScript } from './theme-script.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import { followTheme } from './theme.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  document.documentElement.className = ''
})

const isDark = () => document.documentElement.classList.contains('dark')

async function choose(name: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Theme' }))
  await userEvent.click(await screen.findByRole('menuitemradio', { name }))
}

test('a choice is stored, shown at once and can be given back to the system', async () => {
  render(<ThemeSwitch />)
  await choose('Dark')
  expect(isDark()).toBe(true)
  expect(localStorage.getItem('pitchey-theme')).toBe('dark')
  await choose('Light')
  expect(isDark()).toBe(false)
  await choose('System')
  expect(localStorage.getItem('pitchey-theme')).toBeNull()
})

async function runHeadScript(themeNow: string): Promise<void> {
  localStorage.setItem('pitchey-theme', themeNow)
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(themeScript)}#${themeNow}`)
}

test('the head script paints the stored choice', async () => {
  await runHeadScript('dark')
  expect(isDark()).toBe(true)
  await runHeadScript('light')
  expect(isDark()).toBe(false)
})

test('the server sends the same markup for every theme', () => {
  const light = renderToString(<ThemeSwitch />)
  localStorage.setItem('pitchey-theme', 'dark')
  document.documentElement.className = 'dark'
  expect(renderToString(<ThemeSwitch />)).toBe(light)
})

test('the page follows the system until a choice is made, and the choice of another tab', () => {
  const media = Object.assign(new EventTarget(), { matches: false })
  const matchMedia = vi.spyOn(window, 'matchMedia').mockReturnValue(media as unknown as MediaQueryList)
  followTheme()
  const systemTurns = (dark: boolean) => {
    media.matches = dark
    media.dispatchEvent(new Event('change'))
  }
  systemTurns(true)
  expect(isDark()).toBe(true)
  systemTurns(false)
  expect(isDark()).toBe(false)
  localStorage.setItem('pitchey-theme', 'dark')
  window.dispatchEvent(new Event('storage'))
  expect(isDark()).toBe(true)
  systemTurns(false)
  expect(isDark()).toBe(true)
  matchMedia.mockRestore()
})
