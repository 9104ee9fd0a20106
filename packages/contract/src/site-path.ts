/** Whether a text is an address inside the site (`/path?query#part`) and leads nowhere else in any browser. */
export const isSitePath = (value: string): boolean => {
  const site = 'https://site.invalid'
  if (!value.startsWith('/') || !URL.canParse(value, site)) return false
  const { origin, pathname } = new URL(value, site)
  return origin === site && !pathname.startsWith('//')
}
