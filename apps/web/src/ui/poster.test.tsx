// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Poster } from './poster.tsx'

afterEach(cleanup)

const files = { src: '/m/1/800.webp', avif: '/m/1/240.avif 240w, /m/1/800.avif 800w', webp: '/m/1/240.webp 240w' }

test('the newer format is offered first, with its widths, and the size is known before it loads', () => {
  const { container } = render(<Poster title="Marigold" files={files} sizes="10rem" alt="Poster of Marigold" />)
  const sources = [...container.querySelectorAll('source')]
  expect(sources.map((source) => source.type)).toEqual(['image/avif', 'image/webp'])
  expect(sources[0]?.getAttribute('srcset')).toBe(files.avif)
  expect(sources[0]?.getAttribute('sizes')).toBe('10rem')
  const image = screen.getByRole('img', { name: 'Poster of Marigold' })
  expect(image.getAttribute('src')).toBe(files.src)
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['800', '1200'])
})

test('only a priority poster is loaded at once', () => {
  const { container, rerender } = render(<Poster title="Marigold" files={files} />)
  expect(container.querySelector('img')?.getAttribute('loading')).toBe('lazy')
  rerender(<Poster title="Marigold" files={files} priority />)
  expect(container.querySelector('img')?.getAttribute('loading')).toBeNull()
  expect(container.querySelector('img')?.getAttribute('fetchpriority')).toBe('high')
})

test('without files the title stands on a colour that is always the same', () => {
  const { container, unmount } = render(<Poster title="Marigold" alt="Poster of Marigold" />)
  expect(screen.getByRole('img', { name: 'Poster of Marigold' }).textContent).toBe('Marigold')
  const first = container.innerHTML
  unmount()
  expect(render(<Poster title="Marigold" alt="Poster of Marigold" />).container.innerHTML).toBe(first)
})

test('a picture that does not arrive is replaced by the title', () => {
  const { container } = render(<Poster title="Marigold" files={files} />)
  const image = container.querySelector('img')
  if (!image) throw new Error('no picture was drawn')
  fireEvent.error(image)
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toBe('Marigold')
})
