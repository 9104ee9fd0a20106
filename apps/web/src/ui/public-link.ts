/** An entry of the public navigation. */
export type PublicLink = { to: string; label: string }
