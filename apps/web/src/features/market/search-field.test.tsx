// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SearchField } from './search-field.tsx'

test('what was typed before the page woke up is searched for', async () => {
  const onSearch = vi.fn<(text: string) => void>()
  const field = <SearchField label="Search" placeholder="" value="" name="search" onSearch={onSearch} />
  const container = document.createElement('div')
  container.innerHTML = renderToString(field)
  const input = container.querySelector('input')
  if (input === null) throw new Error('the field is missing')
  input.value = 'lamplighter'
  const root = await act(async () => hydrateRoot(container, field))
  await vi.waitFor(() => expect(onSearch).toHaveBeenCalledWith('lamplighter'))
  expect(input.value).toBe('lamplighter')
  root.unmount()
})
