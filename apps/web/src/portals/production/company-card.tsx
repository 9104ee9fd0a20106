import { BadgeCheck, Building2, Hourglass } from 'lucide-react'
import { Link } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { useApi } from '../../app/queries.ts'
import { companyKindLabels } from '../../features/organisation/company-kinds.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'

type Company = ApiAnswer<'GET /api/organisations/mine'>['items'][number]

const missingFor = (company: Company): string[] => [
  ...(company.about === '' ? ['a few words about it'] : []),
  ...(company.registrationNumber === '' ? ['its registration number'] : []),
  ...(company.website === null ? ['its website'] : []),
  ...(company.country === null ? ['its country'] : []),
]

/** The companies of a production account, and whether they are verified. */
export function CompanyCard() {
  const companies = useApi('GET /api/organisations/mine')
  return (
    <Panel title="Your company" padding="none" action={<Edit />}>
      {companies.isPending && (
        <div className="px-5 pb-5">
          <SkeletonList rows={1} label="Loading your company" />
        </div>
      )}
      {companies.isError && !companies.data && <ErrorState onRetry={() => void companies.refetch()} />}
      {companies.data?.items.length === 0 && (
        <EmptyState icon={Building2} title="You belong to no company">
          Found one in the settings; its people and pitches get a page of their own.
        </EmptyState>
      )}
      <ul>
        {companies.data?.items.map((company) => (
          <CompanyRow key={company.id} company={company} />
        ))}
      </ul>
    </Panel>
  )
}

function Edit() {
  return (
    <Button asChild variant="link">
      <Link to="/settings/company">Edit</Link>
    </Button>
  )
}

function CompanyRow({ company }: { company: Company }) {
  const missing = missingFor(company)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-5 py-4">
      <Avatar name={company.name} seed={company.slug} square size="lg" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <Link
            to={`/companies/${company.slug}`}
            dir="auto"
            className="rounded-sm text-base font-name hover:underline hover:underline-offset-4"
          >
            {company.name}
          </Link>
          {company.verified ? (
            <Badge tone="good">
              <BadgeCheck aria-hidden="true" /> Verified
            </Badge>
          ) : (
            <Badge>
              <Hourglass aria-hidden="true" /> Not verified yet
            </Badge>
          )}
        </p>
        <p className="mt-0.5 text-sm text-ink-2">
          {companyKindLabels[company.kind]} · {countOf(company.members.length, 'member')}
        </p>
        {!company.verified && (
          <p className="mt-1 text-sm text-ink-2">
            {missing.length > 0
              ? `An administrator looks at it sooner when you add ${missing.join(', ')}.`
              : 'Everything an administrator needs is there. It is their turn.'}
          </p>
        )}
      </div>
    </li>
  )
}
