import { Link, Outlet } from 'react-router'
import { useApi } from '../../app/queries.ts'
import { PosterFan } from '../../features/market/poster-fan.tsx'
import { Logo } from '../../ui/logo.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'

/** The frame of the pages one goes through to get in: the form at the left, the market at the right. */
export function AuthFrame() {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <SkipLink />
      <div className="flex min-h-dvh min-w-0 flex-col">
        <header className="shell flex h-17 w-full items-center justify-between">
          <Link to="/" className="rounded-sm">
            <Logo />
          </Link>
          <ThemeSwitch />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="shell flex w-full flex-1 flex-col justify-center pt-8 pb-20 outline-none"
        >
          <div className="mx-auto w-full max-w-110">
            <Outlet />
          </div>
        </main>
      </div>
      <Showcase />
    </div>
  )
}

/** Three pitches of the market, as they are now. */
function Showcase() {
  const { data } = useApi('GET /api/pitches', { query: { sort: 'trending', limit: '3' } })
  const pitches = data?.items ?? []
  return (
    <aside aria-label="On the market now" className="dark relative hidden overflow-hidden bg-bg text-ink lg:block">
      <div className="sticky top-0 flex h-dvh flex-col items-center justify-center gap-14 px-10 py-14">
        {pitches.length > 0 && <PosterFan pitches={pitches} />}
        <p className="display w-76 text-d3">Every film starts as one good line.</p>
      </div>
    </aside>
  )
}
