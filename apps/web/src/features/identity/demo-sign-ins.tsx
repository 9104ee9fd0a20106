import type { Portal } from '@pitchey/contract/identity/user'
import { useQuery } from '@tanstack/react-query'
import { hasDemoAccounts } from '../../app/boot-data.ts'
import { Button } from '../../ui/button.tsx'
import { portalChoices, portalIn } from './portal-choices.ts'

export type DemoSignIn = { portal: Portal; email: string; password: string }

const asDemoSignIn = (value: unknown): DemoSignIn[] => {
  const { portal, email, password } = Object(value) as Record<string, unknown>
  const known = typeof portal === 'string' ? portalIn(portal) : undefined
  return known && typeof email === 'string' && typeof password === 'string' ? [{ portal: known, email, password }] : []
}

/** The demo accounts of a development server; anywhere else the address does not exist, so it is not asked. */
async function readDemoSignIns(signal: AbortSignal): Promise<DemoSignIn[]> {
  if (!hasDemoAccounts()) return []
  try {
    const response = await fetch('/api/dev/demo-sign-ins', { signal })
    if (!response.ok) return []
    const { items } = Object(await response.json()) as { items?: unknown }
    return Array.isArray(items) ? items.flatMap(asDemoSignIn) : []
  } catch {
    return []
  }
}

/** One press signs in with a demo account. Development only. */
export function DemoSignIns({ onChoose }: { onChoose: (demo: DemoSignIn) => void }) {
  const { data = [] } = useQuery({
    queryKey: ['demo-sign-ins'],
    queryFn: ({ signal }) => readDemoSignIns(signal),
    staleTime: Infinity,
  })
  if (data.length === 0) return null
  return (
    <section aria-labelledby="demo-title" className="mt-8 border-t border-line pt-6">
      <h2 id="demo-title" className="text-sm font-name">
        Demo accounts
      </h2>
      <p className="mt-0.5 text-sm text-ink-2">Only on a development server.</p>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {data.map((demo) => {
          const { icon: Icon, label } = portalChoices[demo.portal]
          return (
            <li key={`${demo.portal} ${demo.email}`}>
              <Button block className="h-auto justify-start gap-3 py-2 text-left" onClick={() => onChoose(demo)}>
                <Icon aria-hidden="true" className="text-ink-3" />
                <span className="min-w-0">
                  <span className="block truncate">{label}</span>
                  <span className="block truncate text-xs font-normal text-ink-3">{demo.email}</span>
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
