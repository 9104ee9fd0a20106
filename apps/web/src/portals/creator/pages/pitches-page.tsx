import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { ownPitchesFilter, ownPitchesRequest } from '../../../features/pitch-list/own-pitches-filter.ts'
import { OwnPitchesPanel } from '../../../features/pitch-list/own-pitches-panel.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

// The first page may come after the frame; further ones only the loader can fetch.
export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const count = pagesIn(searchParams)
  if (count > 1)
    await ensurePages(
      servicesOf(context),
      'GET /api/pitches/mine',
      ownPitchesRequest(ownPitchesFilter(searchParams)),
      count,
    )
  return null
}

export const head: HeadOf = () => ({ title: 'Your pitches' })

/** Everything one has written. */
export function Component() {
  return (
    <>
      <PageHeader title="Your pitches" />
      <OwnPitchesPanel />
    </>
  )
}
