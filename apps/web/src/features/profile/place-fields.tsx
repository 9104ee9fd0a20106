import { Controller } from 'react-hook-form'
import { countryChoices } from '../../forms/place-options.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { orNull, type ProfileForm } from './profile-values.ts'

/** Where one is to be found: country, place, website. */
export function PlaceFields({ form }: { form: ProfileForm }) {
  const { errors } = form.formState
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Controller
          control={form.control}
          name="country"
          render={({ field }) => (
            <Field label="Country" optional error={errors.country?.message}>
              <Combobox
                options={countryChoices()}
                value={field.value ?? undefined}
                onChange={(value) => field.onChange(value ?? null)}
                onBlur={field.onBlur}
                placeholder="Any country"
              />
            </Field>
          )}
        />
        <Field label="Place" optional error={errors.location?.message}>
          <Input autoComplete="address-level2" {...form.register('location')} />
        </Field>
      </div>
      <Field label="Website" optional error={errors.website?.message}>
        <Input
          type="url"
          autoComplete="url"
          placeholder="https://"
          {...form.register('website', { setValueAs: orNull })}
        />
      </Field>
    </>
  )
}
