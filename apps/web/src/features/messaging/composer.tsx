import type { Message } from '@pitchey/contract/messaging/conversation'
import { SendHorizontal, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { readDraft, writeDraft } from './drafts.ts'
import { useTyping } from './use-typing.ts'

const mostCharacters = 10_000

/** What the field is for right now. */
export type ComposerMode = { kind: 'write' } | { kind: 'reply' | 'edit'; message: Message }

type ComposerProps = {
  conversationId: string
  ownId: string
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  onSend: (body: string, replyToId: string | null) => void
  /** Changes a message; rejects when it was not taken. */
  onSave: (message: Message, body: string) => Promise<unknown>
  onEditLast: () => void
}

/** Where a message is written. Enter sends, Shift and Enter begin a new line, Arrow up changes the last one. */
export function Composer(props: ComposerProps) {
  const { mode, onMode } = props
  const { text, write, submit, onKeyDown, isSaving, typing } = useComposer(props)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (mode.kind === 'write') return undefined
    // The menu that asked for this gives the focus back to its button first.
    const timer = setTimeout(() => field.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [mode])
  const left = mostCharacters - text.length
  return (
    <form
      className="border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {mode.kind !== 'write' && (
        <div className="mb-2 flex items-center gap-2 rounded-md bg-surface-2 py-1 pr-1 pl-3 text-sm text-ink-2">
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {mode.kind === 'edit' ? 'Changing: ' : 'Answering: '}
            {mode.message.body}
          </span>
          <IconButton size="sm" label="Cancel" onClick={() => onMode({ kind: 'write' })}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Textarea
            ref={field}
            rows={1}
            dir="auto"
            aria-label={mode.kind === 'edit' ? 'Change your message' : 'Write a message'}
            placeholder="Write a message"
            maxLength={mostCharacters}
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={typing.stop}
            className="max-h-48 min-h-9.5 overflow-y-auto"
          />
        </div>
        <Button type="submit" variant="primary" loading={isSaving} disabled={text.trim() === ''}>
          <SendHorizontal aria-hidden="true" />
          {mode.kind === 'edit' ? 'Save' : 'Send'}
        </Button>
      </div>
      <p className="mt-1.5 text-xs text-ink-3">
        {left < 500
          ? `${left.toLocaleString('en')} characters left`
          : 'Enter sends, Shift and Enter begin a new line. Thirty messages a minute at most.'}
      </p>
    </form>
  )
}

function useComposer({ conversationId, ownId, mode, onMode, onSend, onSave, onEditLast }: ComposerProps) {
  const [draft, setDraft] = useState(() => readDraft(window.localStorage, ownId, conversationId))
  const [change, setChange] = useState<{ id: string; text: string }>()
  const [isSaving, setSaving] = useState(false)
  const typing = useTyping(conversationId)
  const saving = useRef(false)
  const editing = mode.kind === 'edit' ? mode.message : undefined
  const text = editing ? (change?.id === editing.id ? change.text : (editing.body ?? '')) : draft

  const write = (next: string): void => {
    if (editing) setChange({ id: editing.id, text: next })
    else {
      setDraft(next)
      writeDraft(window.localStorage, ownId, conversationId, next)
      if (next === '') typing.stop()
      else typing.note()
    }
  }
  const save = async (message: Message): Promise<void> => {
    if (saving.current) return
    saving.current = true
    setSaving(true)
    try {
      await onSave(message, text.trim())
      setChange(undefined)
      onMode({ kind: 'write' })
    } catch {
      // Whoever saves says why it was not taken; the text stays in the field.
    } finally {
      saving.current = false
      setSaving(false)
    }
  }
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return
    if (editing) {
      await save(editing)
      return
    }
    onSend(text.trim(), mode.kind === 'reply' ? mode.message.id : null)
    write('')
    onMode({ kind: 'write' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void submit()
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault()
      onEditLast()
    } else if (event.key === 'Escape' && mode.kind !== 'write') onMode({ kind: 'write' })
  }
  return { text, write, submit, onKeyDown, isSaving, typing }
}
