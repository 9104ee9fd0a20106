import { useQuery } from '@tanstack/react-query'
import { call } from '../../app/api.ts'

/** What the link of a confirmation mail would confirm; asked once, for the link is void after it was used. */
export const useMailedLink = (token: string) =>
  useQuery({
    queryKey: ['mailed-link', token],
    queryFn: ({ signal }) => call('POST /api/auth/read-link', { body: { token } }, { signal }),
    staleTime: Infinity,
    retry: false,
  })
