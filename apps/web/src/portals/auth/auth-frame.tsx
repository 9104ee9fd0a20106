import { imageSources, posterWidths } from '@pitchey/contract/media/images'
import { Link, Outlet } from 'react-router'
import { useApi } from '../../app/queries.ts'
import { cn } from '../../ui/cn.ts'
import { Logo } from '../../ui/logo.tsx'
import { Poster } from '../../ui/poster.tsx'
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
        <main id="main" tabIndex={-1} className="shell flex w-full flex-1 flex-col justify-center pt-8 pb-20 outline-none">
          <div className="mx-auto w-full max-w-110">
            <Outlet />
          </div>
        </main>
      </div>
      <Showcase />
    </div>
  )
}

const places = [
  'z-10 w-[46%]',
  '-translate-x-[58%] rotate-[-7deg] scale-90 w-[46%] opacity-80',
  'translate-x-[58%] rotate-[7deg] scale-90 w-[46%] opacity-80',
]

/** Three pitches of the market, as they are now. */
function Showcase() {
  const { data } = useApi('GET /api/pitches', { query: { sort: 'trending', limit: '3' } })
  const items = data?.items ?? []
  return (
    <aside aria-label="On the market now" className="dark relative hidden overflow-hidden bg-bg text-ink lg:block">
      <div className="sticky top-0 flex h-dvh flex-col items-center justify-center gap-14 px-10 py-14">
        {items.length > 0 && (
          <div aria-hidden="true" className="relative grid aspect-[1.15] w-full max-w-lg place-items-center">
            {items.map((pitch, index) => (
              <div key={pitch.id} className={cn('absolute', places[index])}>
                <Poster
                  title={pitch.title}
                  color={pitch.poster?.colour}
                  files={
                    pitch.poster
                      ? {
                          src: pitch.poster.url,
                          avif: imageSources(pitch.poster.id, posterWidths, 'avif'),
                          webp: imageSources(pitch.poster.id, posterWidths, 'webp'),
                        }
                      : undefined
                  }
                  sizes="18rem"
                  className="shadow-3"
                />
              </div>
            ))}
          </div>
        )}
        <p className="display max-w-md text-d3 text-balance">Every film starts as one good line.</p>
      </div>
    </aside>
  )
}
