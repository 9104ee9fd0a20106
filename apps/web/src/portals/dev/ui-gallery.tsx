import { Link, useSearchParams } from 'react-router'
import type { HeadOf } from '../../app/page-head.ts'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'
import { ToastHost } from '../../ui/toast-host.tsx'
import { GalleryActions } from './gallery-actions.tsx'
import { SampleChart, SampleEmptyTable, SampleKpis, SampleTable } from './gallery-data.tsx'
import { GalleryDisplay } from './gallery-display.tsx'
import { GalleryForms } from './gallery-forms.tsx'
import { GalleryOverlays } from './gallery-overlays.tsx'
import { GalleryPortal } from './gallery-portal.tsx'
import { GalleryPublic } from './gallery-public.tsx'
import { GallerySection } from './gallery-section.tsx'
import { GalleryWriting } from './gallery-writing.tsx'

export const head: HeadOf = () => ({ title: 'Components', noindex: true })

/** Every component in its states; `?view=portal` and `?view=public` show the two frames. The theme switch shows both themes. */
export function Component() {
  const [search] = useSearchParams()
  const view = search.get('view')
  return (
    <>
      {view === 'portal' ? <GalleryPortal /> : view === 'public' ? <GalleryPublic /> : <GalleryComponents />}
      <ToastHost />
    </>
  )
}

function GalleryComponents() {
  return (
    <div>
      <SkipLink />
      <header className="shell flex items-center justify-between pt-6 pb-8">
        <Logo />
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} className="shell">
        <h1 className="display text-d2">Components</h1>
        <p className="mt-3 mb-6 max-w-prose text-md text-ink-2">
          Each in its states. The frames have views of their own.
        </p>
        <div className="mb-10">
          <nav aria-label="Views" className="flex flex-wrap gap-2">
            <Button asChild>
              <Link to="?view=portal">Portal frame</Link>
            </Button>
            <Button asChild>
              <Link to="?view=public">Public frame</Link>
            </Button>
          </nav>
        </div>
        <GalleryActions />
        <GalleryForms />
        <GalleryWriting />
        <GalleryOverlays />
        <GalleryDisplay />
        <GallerySection id="data" title="Data">
          <SampleKpis />
          <SampleChart />
          <Panel title="Table: sorts, cards on phones" padding="none">
            <SampleTable />
          </Panel>
          <Panel title="Table: scrolls on phones" padding="none">
            <SampleTable narrow="scroll" />
          </Panel>
          <Panel title="Table: loading" padding="none">
            <SampleTable loading />
          </Panel>
          <Panel title="Table: empty" padding="none">
            <SampleEmptyTable />
          </Panel>
        </GallerySection>
      </main>
    </div>
  )
}
