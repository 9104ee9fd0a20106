import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { orNull } from './form-values.ts'
import { countryChoices } from './place-options.ts'

type PlaceFieldProps<Values extends FieldValues, Output> = {
  control: Control<Values, unknown, Output>
  name: FieldPath<Values>
}

/** A country, or none. */
export function CountryField<Values extends FieldValues, Output>({ control, name }: PlaceFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label="Country" optional error={fieldState.error?.message}>
      <Combobox
        options={countryChoices()}
        value={field.value ?? undefined}
        onChange={(value) => field.onChange(value ?? null)}
        onBlur={field.onBlur}
        placeholder="Any country"
      />
    </Field>
  )
}

/** A website, or none. */
export function WebsiteField<Values extends FieldValues, Output>({ control, name }: PlaceFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <Field label="Website" optional error={fieldState.error?.message}>
      <Input
        type="url"
        autoComplete="url"
        placeholder="https://"
        {...field}
        value={field.value ?? ''}
        onChange={(event) => field.onChange(orNull(event.target.value))}
      />
    </Field>
  )
}
