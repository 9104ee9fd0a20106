// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import { Select } from './select.tsx'

afterEach(cleanup)

function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ')
}

test('a control in a field is named by the label and described by error, hint and counter', () => {
  render(
    <Field label="Title" hint="As on the poster" error="Write a title" counter={{ count: 3, max: 80 }} required>
      <Input />
    </Field>,
  )
  const input = screen.getByLabelText(/^Title/u)
  expect(descriptionOf(input)).toBe('Write a title | As on the poster | 3/80')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(input.hasAttribute('required')).toBe(true)
})

test('a control without an error is not marked invalid and has no empty description', () => {
  render(
    <Field label="Title">
      <Input />
    </Field>,
  )
  const input = screen.getByLabelText('Title')
  expect(input.hasAttribute('aria-invalid')).toBe(false)
  expect(input.hasAttribute('aria-describedby')).toBe(false)
})

test('a prop on the control wins over the field', () => {
  render(
    <Field label="Number" disabled>
      <Input disabled={false} id="own" />
    </Field>,
  )
  expect(screen.getByRole<HTMLInputElement>('textbox')).toMatchObject({ id: 'own', disabled: false })
})

test('two fields with the same label do not share ids', () => {
  render(
    <>
      <Field label="Name">
        <Input />
      </Field>
      <Field label="Name">
        <Input />
      </Field>
    </>,
  )
  const [first, second] = screen.getAllByLabelText('Name')
  expect(first?.id).not.toBe(second?.id)
})

test('a select in a field is named by the label', () => {
  render(
    <Field label="Stage" error="Choose one">
      <Select value="" options={[{ value: '', label: 'Any stage' }]} />
    </Field>,
  )
  const select = screen.getByRole('combobox', { name: /^Stage/u })
  expect(descriptionOf(select)).toBe('Choose one')
})
