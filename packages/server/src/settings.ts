/** What the domain needs to know about the installation it runs in. */
export type Settings = {
  /** Origin under which people reach the product, without a trailing slash. */
  baseUrl: string
  /** Signs cookies and tokens; at least 32 bytes. */
  secret: string
  mode: 'development' | 'production' | 'test'
  version: string
}
