import { Select, type SelectProps } from '../ui/select.tsx'

type FilterSelectProps<Filter extends Readonly<Record<string, string>>> = Pick<SelectProps, 'options'> & {
  label: string
  /** The part of the filter that is chosen; its values are those of the options. */
  name: keyof Filter & string
  filter: Filter
  show: (changes: Partial<Filter>) => void
  /** How wide it is. */
  className: string
}

/** One choice of a filter that stands in the address, as `useAddressFilter` answers it. */
export function FilterSelect<Filter extends Readonly<Record<string, string>>>(props: FilterSelectProps<Filter>) {
  const { label, name, filter, show, options, className } = props
  return (
    <div className={className}>
      <Select
        aria-label={label}
        options={options}
        value={filter[name] ?? ''}
        onValueChange={(value) => show({ [name]: value } as Partial<Filter>)}
      />
    </div>
  )
}
