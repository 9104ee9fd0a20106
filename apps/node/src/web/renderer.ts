/** What the rendering half of the web app exports; its own side of this is `apps/web/src/entry-server.tsx`. */
export type Renderer = {
  render(input: RenderInput): Promise<RenderedPage>
  /** Sets the theme before the first paint; to be sent with a nonce. */
  themeScript: string
}

/** Whether a browser sent a session cookie: all that a public page may know of its reader. */
export type SessionHint = 'none' | 'maybe'

export type CallOutcome = { ok: true; value: unknown } | { ok: false; code: string; status: number; message: string }

/** Answers a request to the API in process, as a visitor would be answered. */
export type InProcessCall = (key: string, request: object) => Promise<CallOutcome>

export type RenderInput = { url: string; call: InProcessCall; session: SessionHint; development: boolean }

export type Preload = { srcSet: string; sizes: string; type: string; media?: string }

export type PageHead = {
  description?: string
  canonical?: string
  image?: { path: string; alt: string; width: number; height: number }
  type?: 'website' | 'article' | 'profile'
  jsonLd?: Record<string, unknown>
  noindex?: boolean
  preload?: readonly Preload[]
}

export type RenderedPage =
  | { kind: 'redirect'; location: string; status: number }
  | { kind: 'shell'; title: string }
  | { kind: 'page'; status: number; title: string; head: PageHead; html: string; data: unknown; modules: string[] }
