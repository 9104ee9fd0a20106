import './styles/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { fillCache, readBootData, readSessionHint } from './app/boot-data.ts'
import { createQueryClient } from './app/query-client.ts'
import { reloadOnMissingFiles } from './app/reload-once.ts'
import { createAppRouter } from './app/router.tsx'
import { sessionKey } from './app/session.ts'
import { followTheme } from './ui/theme.ts'

/** Lets a click or a key have its turn before what comes next. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function start(): Promise<void> {
  reloadOnMissingFiles()
  followTheme()
  const container = document.querySelector('#root')
  if (!container) throw new Error('the page has no #root')
  await nextTask()
  const boot = readBootData()
  const hint = readSessionHint()
  const queryClient = createQueryClient()
  if (hint === 'none') queryClient.setQueryData(sessionKey, null)
  if (boot) fillCache(queryClient, boot, hint)
  await nextTask()
  const router = await createAppRouter(queryClient, boot)
  await nextTask()
  const app = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
  // As a transition the page wakes in small steps, between which a click or a key gets its turn.
  if (boot) startTransition(() => void hydrateRoot(container, app))
  else createRoot(container).render(app)
}

void start()
