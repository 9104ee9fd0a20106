import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { sessionKey } from '../../app/session.ts'
import { toast } from '../../ui/toast.ts'
import { Autosave } from './autosave.ts'
import { pendingFields, type AutosaveState } from './autosave-state.ts'
import { checkField } from './check-field.ts'
import { deviceStorage } from './device-storage.ts'
import { fieldLabels } from './field-words.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'
import { createUnsentStore } from './unsent-store.ts'

export const EditorContext = createContext<Autosave | null>(null)

/** The autosave of the editor around. */
export function useEditor(): Autosave {
  const autosave = use(EditorContext)
  if (!autosave) throw new Error('there is no editor around')
  return autosave
}

/** A part of the editor's state; draw again only when it changes. It must be a primitive or keep its identity. */
export function useEditorState<Part>(part: (state: AutosaveState) => Part): Part {
  const { subscribe, state } = useEditor()
  return useSyncExternalStore(subscribe, () => part(state()))
}

/** Whether the writer owns the pitch: the team's editors write, but do not publish or decide who sees what. */
export const useIsOwner = (): boolean => useEditorState(({ server }) => server.role === 'owner')

/** The saved texts that everybody may read, by which a pitch is told from others. */
export const useComparedWords = (): string =>
  useEditorState(({ server }) => `${server.title}\n${server.logline}\n${JSON.stringify(server.shortSynopsis)}`)

export type FieldControl<Field extends DraftField> = {
  value: PitchDraft[Field]
  set: (value: PitchDraft[Field], unreadable?: string) => void
  fault: string | undefined
}

/** A field of the draft: its value, a way to change it, what is wrong with it. */
export function useDraftField<Field extends DraftField>(field: Field): FieldControl<Field> {
  const { edit } = useEditor()
  const value = useEditorState((state) => state.draft[field])
  const fault = useEditorState((state) => state.faults[field])
  return { value, fault, set: (next, unreadable) => edit(field, next, unreadable) }
}

/** The autosave of a pitch that was just opened, working until the page is left. */
export function useAutosave(pitch: OwnPitch, userId: string): Autosave {
  const client = useQueryClient()
  const [autosave] = useState(
    () =>
      new Autosave(pitch, {
        patch: async (changes, version) => {
          try {
            return await call('PATCH /api/pitches/{id}', { params: { id: pitch.id }, body: { ...changes, version } })
          } catch (error) {
            if (isProblem(error, 'not_signed_in')) client.setQueryData(sessionKey, null)
            throw error
          }
        },
        read: () => call('GET /api/pitches/{id}/edit', { params: { id: pitch.id } }),
        check: checkField,
        store: createUnsentStore({
          storage: deviceStorage(),
          userId,
          pitchId: pitch.id,
          editorId: crypto.randomUUID(),
          now: Date.now,
        }),
        now: Date.now,
        later: (run, delayMs) => {
          const timer = setTimeout(run, delayMs)
          return () => clearTimeout(timer)
        },
        onTaken: (fields) =>
          toast('Changed in another place', {
            tone: 'info',
            description: `Now up to date here: ${fields.map((field) => fieldLabels[field].toLowerCase()).join(', ')}.`,
          }),
      }),
  )
  useEffect(() => {
    const stop = autosave.start()
    return () => {
      stop()
      void autosave
        .flush()
        .then(() =>
          refreshApi(
            client,
            'GET /api/pitches/mine',
            'GET /api/pitches/{id}/edit',
            'GET /api/pitches/{idOrSlug}',
            'GET /api/analytics/overview',
          ),
        )
    }
  }, [autosave, client])
  useSaveMoments(autosave)
  return autosave
}

/** Saves at once when the connection comes back, the page goes out of sight, or the keys for it are pressed. */
function useSaveMoments(autosave: Autosave): void {
  useEffect(() => {
    const onOnline = () => autosave.retry()
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      void autosave.flush()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      const state = autosave.state()
      if (state.sending || pendingFields(state).length > 0) event.preventDefault()
    }
    window.addEventListener('online', onOnline)
    window.addEventListener('keydown', onKey)
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('online', onOnline)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [autosave])
}
