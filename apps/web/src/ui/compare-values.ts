const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

type RowWithValues = { getValue: (columnId: string) => unknown }

/** Ascending order of two rows by one column: numbers and dates by size, everything else as people sort words. */
export function compareValues(a: RowWithValues, b: RowWithValues, columnId: string): number {
  const left = a.getValue(columnId)
  const right = b.getValue(columnId)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  return collator.compare(String(left), String(right))
}
