import { ChevronDown, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { use, useId, useRef } from 'react'
import { RemovableChip } from './chip.tsx'
import { cn } from './cn.ts'
import { ComboboxList, optionId } from './combobox-list.tsx'
import { FieldContext, useFieldControl } from './field-context.ts'
import { useOverlayContainer } from './overlay-container.ts'
import { useCombobox, type ComboboxOption } from './use-combobox.ts'

type CommonProps = {
  options: readonly ComboboxOption[]
  placeholder?: string | undefined
  /** Called with what is typed; filtering is then the caller's. */
  onSearch?: ((text: string) => void) | undefined
  loading?: boolean | undefined
  emptyText?: string | undefined
  /** Names of chosen values that are not among the options now. */
  selectedLabels?: Readonly<Record<string, string>> | undefined
  onBlur?: (() => void) | undefined
  id?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  'aria-label'?: string | undefined
  'aria-invalid'?: boolean | undefined
  className?: string | undefined
}

type SingleProps = CommonProps & {
  multiple?: false | undefined
  value: string | undefined
  onChange: (value: string | undefined) => void
}

type MultipleProps = CommonProps & {
  multiple: true
  value: readonly string[]
  onChange: (value: string[]) => void
  max?: number | undefined
}

export type ComboboxProps = SingleProps | MultipleProps
export type { ComboboxOption } from './use-combobox.ts'

/** One or several choices out of a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { options, placeholder, loading = false, emptyText = 'Nothing found', className } = props
  const multiple = props.multiple === true
  const selected = props.multiple ? props.value : props.value === undefined ? [] : [props.value]
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const control = useFieldControl(props)
  const field = use(FieldContext)
  const container = useOverlayContainer()
  const state = useCombobox({
    options,
    selected,
    multiple,
    max: props.multiple ? props.max : undefined,
    onSearch: props.onSearch,
    selectedLabels: props.selectedLabels,
    onCommit: (values) => (props.multiple ? props.onChange(values) : props.onChange(values.at(-1))),
  })
  const hasList = state.open && state.shown.length > 0
  const active = hasList ? state.shown[state.activeIndex] : undefined

  return (
    <Popover.Root open={state.open} onOpenChange={state.setOpen}>
      <Popover.Anchor asChild>
        <div
          ref={box}
          className={cn(
            'field-edge flex min-h-9.5 w-full min-w-0 flex-wrap items-center gap-1.5 py-1 pr-1.5 text-base text-ink',
            multiple && selected.length > 0 ? 'pl-1.5' : 'pl-3',
            className,
          )}
        >
          {multiple &&
            selected.map((value) => (
              <RemovableChip
                key={value}
                label={state.labelOf(value)}
                disabled={control.disabled}
                onRemove={() => state.toggle(value)}
              />
            ))}
          <input
            {...control}
            required={undefined}
            aria-required={control.required || undefined}
            role="combobox"
            aria-label={props['aria-label']}
            aria-expanded={state.open}
            aria-controls={hasList ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={active ? optionId(listId, active.value) : undefined}
            autoComplete="off"
            value={state.text}
            placeholder={selected.length > 0 && multiple ? undefined : placeholder}
            onChange={(event) => state.type(event.target.value)}
            onKeyDown={state.onKeyDown}
            onClick={() => state.setOpen(true)}
            onBlur={() => {
              state.close()
              props.onBlur?.()
            }}
            className="h-7 min-w-20 flex-1 bg-transparent outline-none"
          />
          {!multiple && selected.length > 0 && !control.disabled && (
            <button
              type="button"
              aria-label="Clear"
              onClick={state.clear}
              className="grid size-7 place-items-center rounded-sm text-ink-3 hover:text-ink"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          )}
          <ChevronDown aria-hidden="true" className="mr-1.5 size-4 shrink-0 text-ink-3" />
        </div>
      </Popover.Anchor>
      <span role="status" className="sr-only">
        {state.open && !loading ? (state.shown.length === 1 ? '1 choice' : `${state.shown.length} choices`) : ''}
      </span>
      <Popover.Portal {...(container ? { container } : {})}>
        <Popover.Content
          role="group"
          aria-label="Choices"
          align="start"
          sideOffset={6}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && box.current?.contains(event.target)) event.preventDefault()
          }}
          className="menu-surface w-(--radix-popover-trigger-width) min-w-52 outline-none"
        >
          <ComboboxList
            id={listId}
            labelledBy={props['aria-label'] ? undefined : field?.labelId}
            label={props['aria-label']}
            options={state.shown}
            active={active?.value}
            selected={selected}
            multiple={multiple}
            loading={loading}
            emptyText={emptyText}
            onPick={state.toggle}
            onPoint={state.setActiveIndex}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
