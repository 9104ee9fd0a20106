// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { themeScript } from './theme-script.ts'
import { ThemeSwitch } from './theme-switch.tsx'

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
