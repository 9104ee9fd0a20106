/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select-only combobox is a button with this role */
import { ChevronDown } from 'lucide-react'
import { use, useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { cn } from './cn.ts'
import { ComboboxList, optionId } from './combobox-list.tsx'
import { FieldContext, useFieldControl } from './field-context.ts'
import { ListPopover } from './list-popover.tsx'
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
export function Select({ ref, ...props }: SelectProps) {
  const { options, 'aria-label': label } = props
  const [own, setOwn] = useState(props.defaultValue)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const mergedRef = useMergedRefs(ref, setButton)
  const field = use(FieldContext)
  const listId = useId()
  const value = props.value ?? own
  const state = useSelect({
    options,
    value,
    onPick: (picked) => {
      setOwn(picked)
      props.onValueChange?.(picked)
    },
  })
  const active = state.open ? options[state.activeIndex]?.value : undefined
  return (
    <ListPopover
      open={state.open}
      onOpenChange={state.setOpen}
      label={label}
      anchorElement={button}
      className="w-max max-w-[calc(100vw-1.5rem)] min-w-(--radix-popover-trigger-width)"
      anchor={
        <SelectButton
          {...props}
          ref={mergedRef}
          value={value}
          open={state.open}
          listId={listId}
          active={active}
          onClick={() => state.setOpen(!state.open)}
          onKeyDown={state.onKeyDown}
          onBlur={() => {
            state.setOpen(false)
            props.onBlur?.()
          }}
        />
      }
    >
      <ComboboxList
        id={listId}
        label={label}
        labelledBy={label ? undefined : field?.labelId}
        options={options}
        active={active}
        selected={value === undefined ? [] : [value]}
        onPick={state.pick}
        onPoint={state.setActiveIndex}
      />
    </ListPopover>
  )
}

type SelectButtonProps = SelectProps & {
  open: boolean
  listId: string
  active: string | undefined
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function SelectButton({ ref, open, listId, active, onClick, onKeyDown, onBlur, ...props }: SelectButtonProps) {
  const { options, value, placeholder = 'Choose', size = 'md', leading, className, 'aria-label': label } = props
  const field = use(FieldContext)
  const { required, ...control } = useFieldControl(props)
  const chosen = options.find((option) => option.value === value)
  const shown = chosen?.label ?? placeholder
  return (
    <button
      {...control}
      type="button"
      ref={ref}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={open}
      aria-controls={open ? listId : undefined}
      aria-activedescendant={active === undefined ? undefined : optionId(listId, active)}
      aria-label={label ? `${label}: ${shown}` : undefined}
      aria-labelledby={label || !field ? undefined : `${field.labelId} ${field.id}`}
      aria-required={required || undefined}
      data-state={open ? 'open' : 'closed'}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
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
  )
}
