import { ChevronDown, X } from 'lucide-react'
import { use, useId, useState } from 'react'
import { RemovableChip } from './chip.tsx'
import { cn } from './cn.ts'
import { ComboboxList, optionId } from './combobox-list.tsx'
import { FieldContext, useFieldControl } from './field-context.ts'
import { ListPopover } from './list-popover.tsx'
import { useCombobox, type ComboboxOption, type ComboboxState } from './use-combobox.ts'

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

/** One or several choices out of a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { options, loading = false, emptyText = 'Nothing found', 'aria-label': label } = props
  const selected = props.multiple ? props.value : props.value === undefined ? [] : [props.value]
  const listId = useId()
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const field = use(FieldContext)
  const state = useCombobox({
    options,
    selected,
    multiple: props.multiple === true,
    max: props.multiple ? props.max : undefined,
    onSearch: props.onSearch,
    selectedLabels: props.selectedLabels,
    onCommit: (values) => (props.multiple ? props.onChange(values) : props.onChange(values.at(-1))),
  })
  return (
    <>
      <ListPopover
        open={state.open}
        onOpenChange={state.setOpen}
        label={undefined}
        anchorElement={box}
        className="w-(--radix-popover-trigger-width) min-w-52"
        anchor={
          <div ref={setBox} className={boxStyles(props, selected)}>
            <ComboboxFace props={props} state={state} selected={selected} listId={listId} />
          </div>
        }
      >
        <ComboboxList
          id={listId}
          label={label}
          labelledBy={label ? undefined : field?.labelId}
          options={state.shown}
          active={state.active?.value}
          selected={selected}
          multiple={props.multiple}
          loading={loading}
          emptyText={emptyText}
          onPick={state.toggle}
          onPoint={state.setActiveIndex}
        />
      </ListPopover>
      <output className="sr-only">
        {state.open && !loading && (state.shown.length === 1 ? '1 choice' : `${state.shown.length} choices`)}
      </output>
    </>
  )
}

function boxStyles({ multiple, className }: ComboboxProps, selected: readonly string[]): string {
  return cn(
    'field-edge flex min-h-9.5 w-full min-w-0 flex-wrap items-center gap-1.5 py-1 pr-1.5 text-base text-ink',
    multiple && selected.length > 0 ? 'pl-1.5' : 'pl-3',
    className,
  )
}

type FaceProps = { props: ComboboxProps; state: ComboboxState; selected: readonly string[]; listId: string }

function ComboboxFace({ props, state, selected, listId }: FaceProps) {
  const { required, ...control } = useFieldControl(props)
  const hasList = state.open && state.shown.length > 0 && !props.loading
  const isClearable = !props.multiple && selected.length > 0 && !control.disabled
  return (
    <>
      {props.multiple &&
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
        role="combobox"
        aria-required={required || undefined}
        aria-label={props['aria-label']}
        aria-expanded={state.open}
        aria-controls={hasList ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={hasList && state.active ? optionId(listId, state.active.value) : undefined}
        autoComplete="off"
        value={state.text}
        placeholder={selected.length > 0 && props.multiple ? undefined : props.placeholder}
        onChange={(event) => state.type(event.target.value)}
        onKeyDown={state.onKeyDown}
        onClick={() => state.setOpen(true)}
        onBlur={() => {
          state.close()
          props.onBlur?.()
        }}
        className="h-7 min-w-20 flex-1 bg-transparent outline-none"
      />
      {isClearable && (
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
    </>
  )
}
