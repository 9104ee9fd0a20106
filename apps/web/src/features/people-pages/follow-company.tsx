import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, Plus } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { call, type ApiAnswer } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { apiQueryKey, refreshApi, useApi } from '../../app/queries.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { toastError } from '../../ui/toast.ts'

type Relation = ApiAnswer<'GET /api/organisations/{slug}/relation'>

const relationRequest = (slug: string) => ({ params: { slug } })

/** How many follow a company. */
export function CompanyFollowers({ slug }: { slug: string }) {
  const relation = useApi('GET /api/organisations/{slug}/relation', relationRequest(slug))
  return relation.data ? <span className="tnum">{countOf(relation.data.followerCount, 'follower')}</span> : null
}

type FollowCompanyProps = { slug: string; name: string; session: Session }

/** Follows a company, or stops. Leads visitors to the portals. */
export function FollowCompany({ slug, name, session }: FollowCompanyProps) {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const following = useApi('GET /api/organisations/{slug}/relation', relationRequest(slug)).data?.following ?? false
  const show = (next: boolean) =>
    client.setQueryData<Relation>(
      apiQueryKey('GET /api/organisations/{slug}/relation', relationRequest(slug)),
      (known) => known && { following: next, followerCount: Math.max(0, known.followerCount + (next ? 1 : -1)) },
    )
  const follow = useMutation({
    mutationFn: (next: boolean) =>
      call(
        next ? 'PUT /api/organisations/{slug}/follow' : 'DELETE /api/organisations/{slug}/follow',
        relationRequest(slug),
      ),
    onMutate: show,
    onSuccess: () => refreshApi(client, 'GET /api/feed'),
    onError: (_error, next) => {
      show(!next)
      toastError(next ? `You do not follow ${name} yet` : `You still follow ${name}`)
    },
  })
  if (!session.user) {
    return (
      <Button asChild variant="primary" size="lg">
        <Link to={portalsAddress(pathname)}>
          <Plus aria-hidden="true" />
          Follow
        </Link>
      </Button>
    )
  }
  if (!session.user.permissions.includes('follow.write')) return null
  return (
    <Button
      size="lg"
      variant={following ? 'secondary' : 'primary'}
      aria-pressed={following}
      aria-label={`Follow ${name}`}
      onClick={() => follow.mutate(!following)}
    >
      {following ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
      {following ? 'Following' : 'Follow'}
    </Button>
  )
}
