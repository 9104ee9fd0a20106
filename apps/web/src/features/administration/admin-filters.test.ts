import { expect, test } from 'vitest'
import { auditFilter, auditRequest, usersFilter, usersRequest } from './admin-filters.ts'

test('an address with unknown values asks for everything', () => {
  expect(usersRequest(usersFilter(new URLSearchParams('userType=pirate&status=maybe&search=%20')))).toEqual({
    query: {},
  })
  expect(auditRequest(auditFilter(new URLSearchParams('actorId=somebody')))).toEqual({ query: {} })
})

test('filters of the address reach the request', () => {
  expect(usersRequest(usersFilter(new URLSearchParams('userType=creator&status=suspended&search=mar')))).toEqual({
    query: { userType: 'creator', status: 'suspended', search: 'mar' },
  })
  const actorId = '0199f0a0-0000-7000-8000-000000000001'
  expect(auditRequest(auditFilter(new URLSearchParams({ actorId, action: 'pitch.' })))).toEqual({
    query: { actorId, action: 'pitch.' },
  })
})
