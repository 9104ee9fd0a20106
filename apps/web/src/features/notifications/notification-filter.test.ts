import { expect, it } from 'vitest'
import { notificationFilter, notificationsRequest } from './notification-filter.ts'

const filterOf = (address: string) => notificationFilter(new URLSearchParams(address))

it('an address narrows notifications to what is unread and to a topic, and nothing else', () => {
  expect(filterOf('')).toEqual({ unread: '', topic: '' })
  expect(filterOf('unread=true&topic=people')).toEqual({ unread: 'true', topic: 'people' })
  expect(filterOf('unread=yes&topic=weather')).toEqual({ unread: '', topic: '' })
})

it('asks for what the filter says, and leaves out what it does not', () => {
  expect(notificationsRequest(filterOf('')).query).toEqual({ limit: '30' })
  expect(notificationsRequest(filterOf('unread=true&topic=messages')).query).toEqual({
    limit: '30',
    unread: 'true',
    topic: 'messages',
  })
})
