import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { PencilLine } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQuery } from '../../../app/queries.ts'
import { audiences, previewOf, type Audience } from '../../../features/pitch-editor/preview-of.ts'
import { PitchFacts } from '../../../features/pitch-page/pitch-facts.tsx'
import { PitchHero } from '../../../features/pitch-page/pitch-hero.tsx'
import { PitchStory } from '../../../features/pitch-page/pitch-story.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Preview' })

const audienceLabels: Record<Audience, string> = {
  public: 'As everyone',
  registered: 'As a signed-in reader',
  agreement: 'Under agreement',
}
const audienceTitles: Record<Audience, string> = {
  public: 'This is a preview, as everyone sees it',
  registered: 'This is a preview, as a signed-in reader sees it',
  agreement: 'This is a preview, as a reader sees it who signed an agreement',
}
const isAudience = (name: string | null): name is Audience => name !== null && Object.hasOwn(audiences, name)

const canEdit = (role: OwnPitch['role']): boolean => role === 'owner' || role === 'editor'

/** One's pitch as others would see it. */
export function Component() {
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('as')
  const audience = isAudience(wanted) ? wanted : 'public'
  const pitch = useQuery({ ...apiQuery('GET /api/pitches/{id}/edit', { params: { id } }), staleTime: 0 })
  if (pitch.error && !pitch.data)
    return <ErrorPage error={pitch.error} onRetry={() => void pitch.refetch()} retrying={pitch.isFetching} />
  if (!pitch.data) {
    return (
      <div aria-busy="true">
        <output className="sr-only">Loading the preview</output>
        <Skeleton className="h-[70vh] w-full" />
      </div>
    )
  }
  const page = previewOf(pitch.data, audience)
  return (
    <>
      <Banner
        className="mb-5"
        title={audienceTitles[audience]}
        action={
          <div className="flex flex-wrap items-center gap-2">
            <fieldset className="flex min-w-0 flex-wrap gap-2">
              <legend className="sr-only">Preview as</legend>
              {(Object.keys(audienceLabels) as Audience[]).map((name) => (
                <Chip
                  key={name}
                  pressed={name === audience}
                  onClick={() => setSearch({ as: name }, { replace: true, preventScrollReset: true })}
                >
                  {audienceLabels[name]}
                </Chip>
              ))}
            </fieldset>
            {isEditable(pitch.data.status) && canEdit(pitch.data.role) && (
              <Button asChild variant="primary" size="sm">
                <Link to={`/creator/pitches/${id}/edit`}>
                  <PencilLine aria-hidden="true" /> Edit
                </Link>
              </Button>
            )}
          </div>
        }
      >
        {pitch.data.status === 'draft'
          ? 'Nobody else can open the pitch yet.'
          : 'It is worked out from what is saved, by the tier of each field.'}
      </Banner>
      <div className="-mx-4 overflow-hidden border-y border-line sm:-mx-6 lg:mx-0 lg:rounded-xl lg:border-x">
        <PitchHero pitch={page} actions={null} />
        <div className="shell grid gap-x-14 gap-y-14 py-10 xl:grid-cols-[minmax(0,1fr)_22rem] xl:py-12">
          <PitchStory pitch={page} address={`/creator/pitches/${id}/preview`} signedIn />
          <div>
            <PitchFacts pitch={page} />
          </div>
        </div>
      </div>
    </>
  )
}
