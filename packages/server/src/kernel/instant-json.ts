/** SQL that prints a timestamptz column as the contract's instant. */
export const instantJson = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
