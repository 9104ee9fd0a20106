/** Tells the country of an address from a database on this machine. */
export type Geo = {
  /** An ISO 3166-1 alpha-2 code, or `unknown`. */
  countryOf(address: string): string
}

/** Where no database is set: no address leaves the machine, and no country is known. */
export const unknownGeo: Geo = { countryOf: () => 'unknown' }
