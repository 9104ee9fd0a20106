import { useQueryClient } from '@tanstack/react-query'
import { Check, Plus } from 'lucide-react'
import { call, type ApiAnswer } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { apiQueryKey, refreshApi, useApi } from '../../app/queries.ts'
import type { Session } from '../../app/session.ts'
import { FollowPress } from './follow-button.tsx'

type Relation = ApiAnswer<'GET /api/organisations/{slug}/relation'>

const icons = { off: Plus, on: Check }

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
  const following = useApi('GET /api/organisations/{slug}/relation', relationRequest(slug)).data?.following ?? false
  const show = (next: boolean) =>
    client.setQueryData<Relation>(
      apiQueryKey('GET /api/organisations/{slug}/relation', relationRequest(slug)),
      (known) => known && { following: next, followerCount: Math.max(0, known.followerCount + (next ? 1 : -1)) },
    )
  return (
    <FollowPress
      name={name}
      following={following}
      session={session}
      size="lg"
      variant="primary"
      icons={icons}
      onChange={show}
      onFollowed={() => void refreshApi(client, 'GET /api/feed')}
      follow={(next) =>
        call(
          next ? 'PUT /api/organisations/{slug}/follow' : 'DELETE /api/organisations/{slug}/follow',
          relationRequest(slug),
        )
      }
    />
  )
}
