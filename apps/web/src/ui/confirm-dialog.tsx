import { AlertDialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'

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
  const { trigger, title, children, confirmLabel, cancelLabel = 'Cancel', tone = 'danger', typeToConfirm } = props
  const [ownOpen, setOwnOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState(false)
  const open = props.open ?? ownOpen
  const change = (next: boolean) => {
    if (pending) return
    setOwnOpen(next)
    setTyped('')
    setFailed(false)
    props.onOpenChange?.(next)
  }
  const confirm = async () => {
    setPending(true)
    setFailed(false)
    try {
      await props.onConfirm()
      setPending(false)
      setOwnOpen(false)
      setTyped('')
      props.onOpenChange?.(false)
    } catch {
      setPending(false)
      setFailed(true)
    }
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={change}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 grid place-items-end overflow-y-auto bg-veil duration-200 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0 sm:place-items-center sm:p-6">
          <AlertDialog.Content className="pop-in w-full max-w-md rounded-t-xl bg-surface p-6 text-ink shadow-3 ring-1 ring-line-strong outline-none sm:rounded-xl">
            <AlertDialog.Title className="text-md font-name">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="mt-1.5 space-y-2 text-sm text-ink-2">{children}</div>
            </AlertDialog.Description>
            {typeToConfirm && (
              <Field className="mt-4" label={<>Type “{typeToConfirm}” to confirm</>}>
                <Input autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
              </Field>
            )}
            {failed && (
              <p role="alert" className="mt-4 text-sm text-bad">
                {props.errorText ?? 'That did not work. Try again.'}
              </p>
            )}
            <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <AlertDialog.Cancel asChild>
                <Button disabled={pending}>{cancelLabel}</Button>
              </AlertDialog.Cancel>
              <Button
                variant={tone}
                loading={pending}
                disabled={typeToConfirm !== undefined && typed.trim() !== typeToConfirm}
                onClick={() => void confirm()}
              >
                {confirmLabel}
              </Button>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
