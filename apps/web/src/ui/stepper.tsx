import { Check } from 'lucide-react'
import { cn } from './cn.ts'

export type Step = {
  id: string
  label: string
  hint?: string | undefined
  state: 'done' | 'current' | 'todo' | 'error'
}

export type StepperProps = {
  label: string
  steps: readonly Step[]
  /** With it, steps are buttons. */
  onSelect?: ((id: string) => void) | undefined
  vertical?: boolean | undefined
}

/** The steps of something longer, and where we are. */
export function Stepper({ label, steps, onSelect, vertical = false }: StepperProps) {
  return (
    <nav aria-label={label}>
      <ol className={cn('flex gap-1', vertical ? 'flex-col' : 'no-bar flex-row overflow-x-auto p-1')}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className={vertical ? '' : 'flex-1'}
          >
            {onSelect ? (
              <button
                type="button"
                onClick={() => onSelect(step.id)}
                className={cn('hover:bg-surface-2', box, step.state === 'current' && 'bg-surface-3 hover:bg-surface-3')}
              >
                <StepFace step={step} number={index + 1} />
              </button>
            ) : (
              <div className={cn(box, step.state === 'current' && 'bg-surface-3')}>
                <StepFace step={step} number={index + 1} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

const box = 'flex w-full min-w-max items-center gap-3 rounded-md px-2.5 py-2 text-left'
const words = { done: 'Done: ', current: '', todo: '', error: 'Needs attention: ' }
const marks = {
  done: 'bg-good-soft text-good',
  current: 'bg-accent text-on-accent',
  todo: 'bg-surface-3 text-ink-2',
  error: 'bg-bad-soft text-bad',
}

function StepFace({ step, number }: { step: Step; number: number }) {
  return (
    <>
      <span
        aria-hidden="true"
        className={cn(
          'tnum grid size-6 shrink-0 place-items-center rounded-full text-2xs font-name',
          marks[step.state],
        )}
      >
        {step.state === 'done' ? (
          <Check className="size-3.5" strokeWidth={2.5} />
        ) : step.state === 'error' ? (
          '!'
        ) : (
          number
        )}
      </span>
      <span>
        <span className="sr-only">{words[step.state]}</span>
        <span className={cn('block text-sm', step.state === 'current' ? 'font-name text-ink' : 'font-nav text-ink-2')}>
          {step.label}
        </span>
        {step.hint && <span className="block text-xs text-ink-3">{step.hint}</span>}
      </span>
    </>
  )
}
