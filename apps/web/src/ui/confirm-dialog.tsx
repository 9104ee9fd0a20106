import { AlertDialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import { overlayStyles } from './overlay-styles.ts'
import { useReturnFocus } from './use-return-focus.ts'

export type ConfirmDialogProps = {
  trigger?: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  title: string
  /** What will happen and whether it can be undone. */
  children: ReactNode
  /** The verb on the button: "Delete pitch". */
  confirmLabel: string
  cancelLabel?: string | undefined
  tone?: 'danger' | 'primary' | undefined
  /** The person must type this text before the button works. */
  typeToConfirm?: string | undefined
  /** Runs on confirm. While its promise is open the dialog waits; if it rejects, the dialog stays and shows `errorText`. */
  onConfirm: () => void | Promise<unknown>
  errorText?: string | undefined
}

/** Asks before something that hurts. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, children, cancelLabel = 'Cancel', tone = 'danger', typeToConfirm } = props
  const state = useConfirm(props)
  const returnFocus = useReturnFocus()
  return (
    <AlertDialog.Root open={state.open} onOpenChange={state.change}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayStyles}>
          <AlertDialog.Content
            {...returnFocus}
            className="pop-in w-full max-w-md rounded-t-xl bg-surface p-6 text-ink shadow-3 ring-1 ring-line-strong outline-none sm:rounded-xl"
          >
            <AlertDialog.Title className="text-md font-name">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="mt-1.5 space-y-2 text-sm text-ink-2">{children}</div>
            </AlertDialog.Description>
            {typeToConfirm && (
              <Field className="mt-4" label={`Type “${typeToConfirm}” to confirm`}>
                <Input
                  autoComplete="off"
                  value={state.typed}
                  onChange={(event) => state.setTyped(event.target.value)}
                />
              </Field>
            )}
            {state.failed && (
              <p role="alert" className="mt-4 text-sm text-bad">
                {props.errorText ?? 'That did not work. Try again.'}
              </p>
            )}
            <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <AlertDialog.Cancel asChild>
                <Button disabled={state.pending}>{cancelLabel}</Button>
              </AlertDialog.Cancel>
              <Button
                variant={tone}
                loading={state.pending}
                disabled={typeToConfirm !== undefined && state.typed.trim() !== typeToConfirm}
                onClick={() => void state.confirm()}
              >
                {props.confirmLabel}
              </Button>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function useConfirm({ open, onOpenChange, onConfirm }: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState(false)
  const show = (next: boolean) => {
    setOwnOpen(next)
    setTyped('')
    setFailed(false)
    onOpenChange?.(next)
  }
  const confirm = async () => {
    setPending(true)
    setFailed(false)
    try {
      await onConfirm()
      show(false)
    } catch {
      setFailed(true)
    } finally {
      setPending(false)
    }
  }
  const change = (next: boolean) => {
    if (!pending) show(next)
  }
  return { open: open ?? ownOpen, typed, setTyped, pending, failed, change, confirm }
}
