import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Field, type FieldProps } from '../ui/field.tsx'
import { Select, type SelectProps } from '../ui/select.tsx'

type ChoiceFieldProps<Values extends FieldValues, Output> = Pick<FieldProps, 'label' | 'required' | 'optional'> &
  Pick<SelectProps, 'options' | 'placeholder'> & {
    control: Control<Values, unknown, Output>
    name: FieldPath<Values>
  }

/** A field of a form with one choice out of a short list. */
export function ChoiceField<Values extends FieldValues, Output>({
  control,
  name,
  options,
  placeholder,
  ...look
}: ChoiceFieldProps<Values, Output>) {
  const {
    field: { value, onChange, onBlur, ref },
    fieldState,
  } = useController({ control, name })
  return (
    <Field {...look} error={fieldState.error?.message}>
      <Select
        options={options}
        value={value}
        onValueChange={onChange}
        onBlur={onBlur}
        ref={ref}
        placeholder={placeholder}
      />
    </Field>
  )
}
