/** The fields that were touched; a `PATCH` names only these. */
export const changedValues = <Values extends object>(
  values: Values,
  dirty: Readonly<Record<string, unknown>>,
): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => Boolean(dirty[field]))) as Partial<Values>

/** An optional line of text: nothing typed is null. */
export const orNull = (text: unknown): string | null => (typeof text === 'string' && text.trim() !== '' ? text : null)

/** An optional year: nothing typed is null, and what is no number stays wrong. */
export const yearOrNull = (text: unknown): number | null =>
  text === '' || text === null || text === undefined ? null : Number(text)
