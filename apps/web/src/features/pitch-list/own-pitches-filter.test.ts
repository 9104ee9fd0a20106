import { ownPitchSorts, sortOrders } from '@pitchey/contract/pitches/endpoints'
import { expect, test } from 'vitest'
import { addressOfFilter } from '../../app/address-filter.ts'
import { orderOfTable, ownPitchesFilter, ownPitchesRequest, tableSortOf } from './own-pitches-filter.ts'

const read = (search: string) => ownPitchesFilter(new URLSearchParams(search))

test('every order that a table can ask for comes back from the address as it was', () => {
  for (const id of ownPitchSorts) {
    for (const order of sortOrders) {
      const asked = { id, desc: order === 'desc' }
      const address = new URLSearchParams(addressOfFilter({ ...read(''), ...orderOfTable(asked) }))
      expect(tableSortOf(ownPitchesFilter(address))).toEqual(asked)
    }
  }
})

test('what is usual is not written into the address, nor asked for', () => {
  expect(addressOfFilter(read('sort=updated&order=desc'))).toEqual({})
  expect(addressOfFilter(read('sort=title&order=asc'))).toEqual({ sort: 'title' })
  expect(ownPitchesRequest(read(''))).toEqual({ query: {} })
  expect(ownPitchesRequest(read('status=draft&search= salt &sort=views&order=asc'))).toEqual({
    query: { status: 'draft', search: 'salt', sort: 'views', order: 'asc' },
  })
})

test('an address that makes no sense means the usual order', () => {
  expect(tableSortOf(read('sort=colour&order=sideways'))).toEqual({ id: 'updated', desc: true })
  expect(orderOfTable(undefined)).toEqual({ sort: '', order: '' })
  expect(orderOfTable({ id: 'likes', desc: false })).toEqual({ sort: '', order: '' })
})
