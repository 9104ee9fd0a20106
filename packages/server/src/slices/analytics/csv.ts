/** What a spreadsheet takes for a formula when a cell begins with it. */
const startsFormula = /^[=+\-@\t\r]/u

/** One cell (RFC 4180): a text that a spreadsheet would run is made a text by an apostrophe. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const text = startsFormula.test(value.trimStart()) || startsFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV with a header line, in UTF-8 with its mark, so that spreadsheets read accents right. */
export const csvOf = (header: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
