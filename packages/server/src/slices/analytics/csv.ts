/** What a spreadsheet takes for a formula when a cell begins with it, in half and full width. */
const startsFormula = /^[=+\-@＝＋－＠\t\r]/u
/** Where a comma parts decimals, spreadsheets part cells by semicolons, also inside of quotes that they do not expect. */
const startsLaterFormula = /;(?=[\s"]*[=+\-@＝＋－＠])/gu

/** One cell (RFC 4180): a text that a spreadsheet would run is made a text by an apostrophe. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const later = value.replaceAll(startsLaterFormula, ";'")
  const text = startsFormula.test(later.trimStart()) || startsFormula.test(later) ? `'${later}` : later
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV with a header line, in UTF-8 with its mark, so that spreadsheets read accents right. */
export const csvOf = (header: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
