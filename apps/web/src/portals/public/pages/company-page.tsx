import { Clapperboard } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Link, useParams, type LoaderFunction } from 'react-router'
import type { ApiAnswer } from '../../../app/api.ts'
import { countryName } from '../../../app/countries.ts'
import { formatMonth } from '../../../app/format.ts'
import { summaryOf, type HeadOf } from '../../../app/page-head.ts'
import { ensureApi, readApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { useSession } from '../../../app/session.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { UserText } from '../../../app/user-text.tsx'
import { PitchGrid } from '../../../features/market/pitch-grid.tsx'
import { companyKindLabels } from '../../../features/organisation/company-kinds.ts'
import { CompanyFollowers, FollowCompany } from '../../../features/people-pages/follow-company.tsx'
import { companyRequest } from '../../../features/people-pages/people-filters.ts'
import { ProfileSection, VerifiedMark, WebsiteLink } from '../../../features/people-pages/profile-parts.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

const VerifyCompany = lazy(() =>
  import('../../../features/administration/verify-company.tsx').then((module) => ({ default: module.VerifyCompany })),
)

type Company = ApiAnswer<'GET /api/organisations/{slug}'>

export const loader: LoaderFunction = async ({ params, context }) => {
  const services = servicesOf(context)
  const request = companyRequest(params['slug'] ?? '')
  await Promise.all([
    ensureApi(services, 'GET /api/organisations/{slug}', request),
    ensureApi(services, 'GET /api/organisations/{slug}/relation', request),
  ])
  return null
}

export const head: HeadOf = ({ client, params, url: { origin } }) => {
  const company = readApi(client, 'GET /api/organisations/{slug}', companyRequest(params['slug'] ?? ''))
  if (!company) return { title: 'Company', noindex: true }
  return {
    title: company.name,
    description: summaryOf(company.about || `${companyKindLabels[company.kind]} on Pitchey`),
    canonical: `/companies/${company.slug}`,
    type: 'profile',
    jsonLd: {
      '@type': 'Organization',
      name: company.name,
      url: `${origin}/companies/${company.slug}`,
      ...(company.website ? { sameAs: [company.website] } : {}),
    },
  }
}

export function Component() {
  const company = useLoaded('GET /api/organisations/{slug}', companyRequest(useParams()['slug'] ?? ''))
  return (
    <SiteFrame>
      <div className="shell space-y-14 pt-10 pb-20 lg:pt-14">
        <CompanyHead company={company} />
        {company.about !== '' && (
          <ProfileSection title="About">
            <UserText text={company.about} className="max-w-[42em] space-y-4 text-md/7 wrap-anywhere" />
          </ProfileSection>
        )}
        {(company.pitches.length > 0 || company.kind !== 'fund') && <CompanyPitches pitches={company.pitches} />}
        {company.members.length > 0 && <Members members={company.members} />}
      </div>
    </SiteFrame>
  )
}

function CompanyHead({ company }: { company: Company }) {
  const session = useSession()
  const { user } = session
  return (
    <header className="flex flex-col gap-6 sm:flex-row sm:items-center sm:gap-8">
      <Avatar name={company.name} seed={company.slug} size="xl" square />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="display w-fit max-w-full text-d2 wrap-anywhere">
          {company.name}
        </h1>
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-ink-2">
          <Badge>{companyKindLabels[company.kind]}</Badge>
          {company.verified && (
            <span className="flex items-center gap-1.5 text-good">
              <VerifiedMark />
              <span aria-hidden="true">Verified</span>
            </span>
          )}
          {company.country && <span>{countryName(company.country)}</span>}
          <CompanyFollowers slug={company.slug} />
          <span>here since {formatMonth(company.createdAt)}</span>
          {company.website && <WebsiteLink url={company.website} />}
        </div>
      </div>
      <FollowCompany slug={company.slug} name={company.name} session={session} />
      {!company.verified && user?.permissions.includes('organisation.verify') && (
        <Suspense fallback={null}>
          <VerifyCompany company={company} />
        </Suspense>
      )}
    </header>
  )
}

function CompanyPitches({ pitches }: Pick<Company, 'pitches'>) {
  return (
    <ProfileSection title="Pitches">
      {pitches.length > 0 ? (
        <PitchGrid pitches={pitches} headingLevel={3} />
      ) : (
        <EmptyState icon={Clapperboard} title="Nothing on the board yet" className="px-0 sm:px-0">
          When somebody of this company publishes a pitch, it shows here.
        </EmptyState>
      )}
    </ProfileSection>
  )
}

function Members({ members }: { members: Company['members'] }) {
  return (
    <ProfileSection title="People">
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {members.map((member) => (
          <li key={member.handle} className="min-w-0">
            <Link to={`/people/${member.handle}`} className="group flex items-center gap-3 rounded-md">
              <Avatar name={member.name} seed={member.handle} />
              <span className="min-w-0">
                <span dir="auto" className="block truncate font-name group-hover:underline">
                  {member.name}
                </span>
                <span dir="auto" className="line-clamp-2 text-sm text-ink-2">
                  {member.headline || member.role}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </ProfileSection>
  )
}
