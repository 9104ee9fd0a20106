import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../app/api.ts'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQueryKey, useApi } from '../../../app/queries.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { AuthHeading, textLink } from '../auth-heading.tsx'

export const head: HeadOf = () => ({ title: 'Stop these mails', noindex: true })

const inSentence = new Intl.ListFormat('en')

/** Names of searches in a sentence; each keeps its own direction of writing. */
const inQuotes = (names: readonly string[]): string =>
  names.length === 0 ? 'your searches' : inSentence.format(names.map((name) => `“\u2068${name}\u2069”`))

/** Stops the mails of a saved search, or all digests, for whoever came by the link of one, signed in or not. */
export function Component() {
  const token = useParams()['token'] ?? ''
  const client = useQueryClient()
  const request = { params: { token } }
  const search = useApi('GET /api/unsubscribe/{token}', request)
  const stop = useMutation({
    mutationFn: () => call('POST /api/unsubscribe/{token}', request),
    onSuccess: (answer) => client.setQueryData(apiQueryKey('GET /api/unsubscribe/{token}', request), answer),
  })
  if (isProblem(search.error) && (search.error.status === 410 || search.error.status === 422)) {
    return (
      <AuthHeading title="There is nothing to stop">
        This link belongs to no saved search any more: no mail comes from it.
      </AuthHeading>
    )
  }
  if (search.error) return <ErrorState onRetry={() => void search.refetch()} />
  if (!search.data) {
    return (
      <>
        <AuthHeading title="Stop these mails" />
        <output className="flex items-center gap-3 text-base text-ink-2">
          <Spinner /> One moment.
        </output>
      </>
    )
  }
  const { names, cadence } = search.data
  if (cadence === 'never') {
    return (
      <>
        <AuthHeading title="The mails have stopped">
          Nothing more comes from {inQuotes(names)}. What you saved is still there, with its count of what is new.
        </AuthHeading>
        <p className="text-sm text-ink-2">
          <Link to="/searches" className={textLink}>
            Your saved searches
          </Link>
        </p>
      </>
    )
  }
  return (
    <>
      <AuthHeading title="Stop these mails?">
        You get mails about what is new for {inQuotes(names)}. What you saved stays.
      </AuthHeading>
      <div className="space-y-5">
        {stop.isError && <Banner tone="bad">That did not work. Try again.</Banner>}
        <Button variant="primary" size="lg" block loading={stop.isPending} onClick={() => stop.mutate()}>
          Stop the mails
        </Button>
      </div>
    </>
  )
}
