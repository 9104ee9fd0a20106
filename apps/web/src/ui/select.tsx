import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { use, useId, useRef, useState, type ReactNode, type Ref } from 'react'
import { cn } from './cn.ts'
import { ComboboxList, optionId } from './combobox-list.tsx'
import { FieldContext, useFieldControl } from './field-context.ts'
import { useOverlayContainer } from './overlay-container.ts'
import { useMergedRefs } from './use-merged-refs.ts'
import { useSelect, type SelectOption } from './use-select.ts'

export type { SelectOption } from './use-select.ts'

export type SelectProps = {
  options: readonly SelectOption[]
  /** An option's value; the empty string is allowed and shows the option that has it, or the placeholder. */
  value?: string | undefined
  defaultValue?: string | undefined
  onValueChange?: ((value: string) => void) | undefined
  onBlur?: (() => void) | undefined
  placeholder?: string | undefined
  size?: 'sm' | 'md' | 'lg' | undefined
  leading?: ReactNode
  ref?: Ref<HTMLButtonElement> | undefined
  id?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  'aria-label'?: string | undefined
  'aria-invalid'?: boolean | undefined
  className?: string | undefined
}

const heights = { sm: 'h-8 text-sm', md: 'h-9.5 text-base', lg: 'h-11 text-base' }

/** One choice out of a short list. For long or searchable lists use `Combobox`. */
export function Select(props: SelectProps) {
  const { options, onValueChange, placeholder = 'Choose', size = 'md', leading, className } = props
  const [own, setOwn] = useState(props.defaultValue)
  const value = props.value ?? own
  const control = useFieldControl(props)
  const field = use(FieldContext)
  const container = useOverlayContainer()
  const listId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const ref = useMergedRefs(props.ref, button)
  const state = useSelect({
    options,
    value,
    onPick: (picked) => {
      setOwn(picked)
      onValueChange?.(picked)
    },
  })
  const chosen = options.find((option) => option.value === value)
  const active = state.open ? options[state.activeIndex] : undefined
  const shown = chosen?.label ?? placeholder
  const label = props['aria-label']
  return (
    <Popover.Root open={state.open} onOpenChange={state.setOpen}>
      <Popover.Anchor asChild>
        <button
          type="button"
          ref={ref}
          id={control.id}
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded={state.open}
          aria-controls={state.open ? listId : undefined}
          aria-activedescendant={active ? optionId(listId, active.value) : undefined}
          aria-label={label ? `${label}: ${shown}` : undefined}
          aria-labelledby={label || !field ? undefined : `${field.labelId} ${field.id}`}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          aria-required={control.required || undefined}
          disabled={control.disabled}
          data-state={state.open ? 'open' : 'closed'}
          onClick={() => state.setOpen(!state.open)}
          onKeyDown={state.onKeyDown}
          onBlur={() => {
            state.setOpen(false)
            props.onBlur?.()
          }}
          className={cn(
            'field-edge flex w-full min-w-0 items-center gap-2 px-3 text-left',
            chosen ? 'text-ink' : 'text-ink-3',
            heights[size],
            className,
          )}
        >
          {leading && <span className="text-ink-3 [&_svg]:size-4">{leading}</span>}
          <span className="min-w-0 flex-1 truncate">{shown}</span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        </button>
      </Popover.Anchor>
      <Popover.Portal {...(container ? { container } : {})}>
        <Popover.Content
          role="group"
          aria-label={label ?? 'Choices'}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault()
          }}
          className="menu-surface pop-in w-max max-w-[calc(100vw-1.5rem)] min-w-(--radix-popover-trigger-width) origin-(--radix-popover-content-transform-origin) outline-none"
        >
          <ComboboxList
            id={listId}
            label={label}
            labelledBy={label ? undefined : field?.labelId}
            options={options}
            active={active?.value}
            selected={value === undefined ? [] : [value]}
            onPick={state.pick}
            onPoint={state.setActiveIndex}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
