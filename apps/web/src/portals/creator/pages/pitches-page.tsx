import type { HeadOf } from '../../../app/page-head.ts'
import { ownPitchesFilter, ownPitchesRequest } from '../../../features/pitch-list/own-pitches-filter.ts'
import { OwnPitchesPanel } from '../../../features/pitch-list/own-pitches-panel.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader = furtherPages('GET /api/pitches/mine', (search) => ownPitchesRequest(ownPitchesFilter(search)))

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
