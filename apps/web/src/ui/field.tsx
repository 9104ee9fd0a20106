import { CircleAlert } from 'lucide-react'
import { useId, useMemo, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { FieldContext } from './field-context.ts'

export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong; its presence marks the control invalid. */
  error?: string | undefined
  required?: boolean | undefined
  /** Shows "optional" beside the label. */
  optional?: boolean | undefined
  disabled?: boolean | undefined
  /** `12/60 words` under the control; red when over. */
  counter?: { count: number; max: number; unit?: string | undefined } | undefined
  /** Keep the label for screen readers only. */
  hideLabel?: boolean | undefined
  /** A link or button at the right end of the label line. */
  action?: ReactNode
  /** Set for a group of controls (radio cards, chips): draws a fieldset with a legend. */
  group?: boolean | undefined
  id?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A labelled control. Whatever control is inside takes its id, description and validity from here. */
export function Field(props: FieldProps) {
  const { hint, error, required = false, disabled = false, counter, group = false, className, children } = props
  const generated = useId()
  const id = props.id ?? generated
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const counterId = `${id}-counter`
  const describedBy = [error && errorId, hint && hintId, counter && counterId].filter(Boolean).join(' ') || undefined
  const control = useMemo(
    () => ({ id, labelId: `${id}-label`, describedBy, invalid: Boolean(error), required, disabled }),
    [id, describedBy, error, required, disabled],
  )
  const Root = group ? 'fieldset' : 'div'
  return (
    <FieldContext value={control}>
      <Root
        className={cn('flex min-w-0 flex-col gap-1.5', className)}
        {...(group ? { 'aria-describedby': describedBy } : {})}
      >
        <FieldLabel {...props} htmlFor={id} labelId={control.labelId} />
        {children}
        {(error || hint || counter) && (
          <div className="flex items-start justify-between gap-4 text-xs">
            <div className="min-w-0 space-y-1">
              {error && (
                <p id={errorId} className="flex items-start gap-1.5 text-bad">
                  <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
                  <span>{error}</span>
                </p>
              )}
              {hint && (
                <p id={hintId} className="text-ink-3">
                  {hint}
                </p>
              )}
            </div>
            {counter && <Counter id={counterId} {...counter} />}
          </div>
        )}
      </Root>
    </FieldContext>
  )
}

type LabelProps = FieldProps & { htmlFor: string; labelId: string }

function FieldLabel({ label, required, optional, hideLabel, action, group, htmlFor, labelId }: LabelProps) {
  const text = (
    <>
      {label}
      {required && (
        <span aria-hidden="true" className="ml-0.5 text-bad">
          *
        </span>
      )}
      {optional && <span className="ml-1.5 font-normal text-ink-3">optional</span>}
    </>
  )
  const className = 'text-sm font-label text-ink'
  if (group) {
    return (
      <legend
        id={labelId}
        className={hideLabel ? 'sr-only' : cn(className, 'mb-1.5 flex w-full justify-between gap-3')}
      >
        <span>{text}</span>
        {action}
      </legend>
    )
  }
  return (
    <div className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-3'}>
      <label id={labelId} htmlFor={htmlFor} className={className}>
        {text}
      </label>
      {action}
    </div>
  )
}

type CounterProps = { id: string; count: number; max: number; unit?: string | undefined }

function Counter({ id, count, max, unit }: CounterProps) {
  const over = count > max
  return (
    <p
      id={id}
      aria-live={count >= max * 0.9 ? 'polite' : 'off'}
      className={cn('tnum shrink-0', over ? 'font-label text-bad' : 'text-ink-3')}
    >
      {count}/{max}
      {unit ? ` ${unit}` : ''}
    </p>
  )
}
