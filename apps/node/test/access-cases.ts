import { principals } from './access-world.ts'
import type { Principal, World } from './access-world.ts'
import type { SiteRequest } from './kit/site.ts'

export type AccessCase = {
  name: string
  request: (world: World, principal: Principal) => Promise<SiteRequest> | SiteRequest
  expected: Record<Principal, number>
}

type Statuses = Partial<Record<Principal, number>>

/** Statuses for everybody: `fallback` unless named. Nobody and a suspended person are treated alike unless named. */
export const expecting = (fallback: number, named: Statuses = {}): Record<Principal, number> => {
  const withSuspended = named.nobody === undefined ? named : { suspended: named.nobody, ...named }
  return Object.fromEntries(principals.map((principal) => [principal, withSuspended[principal] ?? fallback])) as Record<
    Principal,
    number
  >
}

export const everybody = (status: number) => expecting(status)
export const signedIn = (status: number) => expecting(status, { nobody: 401 })
export const adminOnly = (status: number) => expecting(403, { nobody: 401, admin: status })

export const one = (name: string, request: AccessCase['request'], expected: AccessCase['expected']): AccessCase => ({
  name,
  request,
  expected,
})
export const plain = (expected: AccessCase['expected'], request: SiteRequest = {}): AccessCase[] => [
  one('plain', () => request, expected),
]

export const byId = (id: string): SiteRequest => ({ params: { id } })
