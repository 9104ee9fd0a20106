import type { UserType } from '@pitchey/contract/identity/user'
import type { ComponentType } from 'react'
import { redirect, type RouteObject } from 'react-router'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

type PortalRoutes = {
  portal: UserType
  /** Loads what stands around every page. */
  frame: () => Promise<ComponentType>
  /** Where the portal's own address leads. */
  start: string
  pages: RouteObject[]
}

/** The table of a portal: its guard, its frame, and its pages, whose errors show inside the frame. */
export const portalRoutes = ({ portal, frame, start, pages }: PortalRoutes): RouteObject[] => [
  {
    path: portal,
    loader: requirePortal(portal),
    lazy: async () => ({ Component: await frame() }),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [{ index: true, loader: () => redirect(`/${portal}/${start}`) }, ...pages],
      },
    ],
  },
]
