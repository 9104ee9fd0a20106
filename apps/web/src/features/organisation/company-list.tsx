import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { BadgeCheck, Building2, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { useApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { CompanyForm } from './company-form.tsx'
import { companyKindLabels } from './company-kinds.ts'

type CompanyListProps = { handle: string; mayFound: boolean }

/** The companies one belongs to: see, edit, found. */
export function CompanyList({ handle, mayFound }: CompanyListProps) {
  const companies = useApi('GET /api/organisations/mine')
  const [founding, setFounding] = useState(false)
  if (companies.isPending) {
    return (
      <Panel padding="form" aria-busy="true" aria-label="Loading companies">
        <Skeleton className="mb-4 size-12" />
        <SkeletonText />
      </Panel>
    )
  }
  if (companies.error && !companies.data) {
    return (
      <Panel padding="none">
        <ErrorState
          onRetry={() => void companies.refetch()}
          requestId={isProblem(companies.error) ? companies.error.requestId : undefined}
        />
      </Panel>
    )
  }
  const items = companies.data?.items ?? []
  const found = (
    <Button variant={items.length === 0 ? 'primary' : 'secondary'} onClick={() => setFounding(true)}>
      <Plus aria-hidden="true" /> Found a company
    </Button>
  )
  return (
    <div className="space-y-4.5">
      {items.map((company) => (
        <CompanyPanel key={company.id} company={company} handle={handle} />
      ))}
      {items.length === 0 && !founding && (
        <Panel padding="none">
          <EmptyState icon={Building2} title="You belong to no company" headingLevel={2} action={mayFound && found}>
            A company has a page of its own, and its people and pitches stand on it.
          </EmptyState>
        </Panel>
      )}
      {founding && (
        <Panel title="A new company" padding="form">
          <CompanyForm onSaved={() => setFounding(false)} onCancel={() => setFounding(false)} />
        </Panel>
      )}
      {items.length > 0 && mayFound && !founding && <div>{found}</div>}
    </div>
  )
}

function CompanyPanel({ company, handle }: { company: OwnOrganisation; handle: string }) {
  const [editing, setEditing] = useState(false)
  const wasEditing = useRef(false)
  const endEditing = () => {
    wasEditing.current = true
    setEditing(false)
  }
  const takeFocusAfterEditing = (button: HTMLButtonElement | null) => {
    if (!button || !wasEditing.current) return
    wasEditing.current = false
    button.focus()
  }
  const role = company.members.find((member) => member.handle === handle)?.role
  const mayEdit = role === 'owner' || role === 'admin'
  return (
    <Panel padding="form">
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={company.name} seed={company.slug} square size="lg" />
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-2 text-md font-name">
            <span dir="auto" className="wrap-anywhere">
              {company.name}
            </span>
            {company.verified ? (
              <Badge tone="good">
                <BadgeCheck aria-hidden="true" /> Verified
              </Badge>
            ) : (
              <Badge>Not verified yet</Badge>
            )}
          </h2>
          <p className="text-sm text-ink-2">
            {companyKindLabels[company.kind]} ·{' '}
            {company.members.length === 1 ? '1 member' : `${company.members.length} members`}
            {role &&
              ` · you are ${role === 'owner' ? 'its owner' : role === 'admin' ? 'an administrator' : 'a member'}`}
          </p>
        </div>
        {!editing && (
          <div className="flex gap-2">
            <Button asChild>
              <Link to={`/companies/${company.slug}`}>View page</Link>
            </Button>
            {mayEdit && (
              <Button ref={takeFocusAfterEditing} onClick={() => setEditing(true)} aria-label={`Edit ${company.name}`}>
                Edit
              </Button>
            )}
          </div>
        )}
      </div>
      {editing && (
        <div className="mt-6 border-t border-line pt-6">
          <CompanyForm company={company} onSaved={endEditing} onCancel={endEditing} />
        </div>
      )}
    </Panel>
  )
}
