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

/** Stops the mails of a saved search for whoever came by the link of one, signed in or not. */
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
  const { name, cadence } = search.data
  if (cadence === 'never') {
    return (
      <>
        <AuthHeading title="The mails have stopped">
          Nothing more comes from “<bdi>{name}</bdi>”. The search itself is still there, with its count of what is new.
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
        You get mails about what is new for “<bdi>{name}</bdi>”. The search stays saved.
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
