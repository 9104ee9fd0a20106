import type { ApiRequest } from '../../app/api.ts'

type Query = NonNullable<ApiRequest<'GET /api/conversations'>['query']>

/** The parts of the inbox, in the order of their tabs. */
export const inboxViews = [
  {
    key: 'inbox',
    label: 'Inbox',
    query: {},
    empty: 'Nothing here yet',
    hint: 'Conversations you take part in show here.',
  },
  {
    key: 'unread',
    label: 'Unread',
    query: { unread: 'true' },
    empty: 'Everything is read',
    hint: 'What you have not read yet shows here.',
  },
  {
    key: 'requests',
    label: 'Requests',
    query: { state: 'requested' },
    empty: 'No requests',
    hint: 'When somebody you do not know writes to you, it waits here until you accept it.',
  },
  {
    key: 'archived',
    label: 'Archived',
    query: { archived: 'true' },
    empty: 'Nothing archived',
    hint: 'What you archive rests here until somebody writes again.',
  },
  {
    key: 'aside',
    label: 'Set aside',
    query: { state: 'ignored' },
    empty: 'Nothing set aside',
    hint: 'Requests that you set aside stay here. Nobody is told.',
  },
] as const satisfies readonly { key: string; label: string; query: Query; empty: string; hint: string }[]

type InboxView = (typeof inboxViews)[number]

/** Reads which part of the inbox an address shows, and what it searches for. */
export const readInbox = (search: URLSearchParams): { view: InboxView; search: string } => ({
  view: inboxViews.find(({ key }) => key === search.get('view')) ?? inboxViews[0],
  search: (search.get('search') ?? '').trim().slice(0, 100),
})

/** The end of an address that shows this part of the inbox; empty for the inbox itself. */
export const writeInbox = ({ view, search }: { view: string; search: string }): string => {
  const params = new URLSearchParams()
  if (view !== 'inbox') params.set('view', view)
  if (search !== '') params.set('search', search)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export const inboxRequest = ({ view, search }: ReturnType<typeof readInbox>): ApiRequest<'GET /api/conversations'> => ({
  query: { limit: '25', ...view.query, ...(search === '' ? {} : { search }) },
})
