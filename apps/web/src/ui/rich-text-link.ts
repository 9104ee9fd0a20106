/** The longest address that a link may have. */
const maxLength = 500

/** Whether a link may lead there: a full web address without credentials, or an e-mail address. */
export function isAllowedHref(href: string): boolean {
  if (/[\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(href) || !URL.canParse(href)) return false
  const { protocol, hostname, username, password, href: spelt } = new URL(href)
  if (Math.max(href.length, spelt.length) > maxLength) return false
  if (protocol === 'mailto:') return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+$/iu.test(href) && href.length <= 320
  return /^https?:\/\//iu.test(href) && hostname.includes('.') && username === '' && password === ''
}

/** The address that somebody meant who typed it without `https://` or `mailto:`; null when it is none. */
export function meantHref(typed: string): string | null {
  const text = typed.trim()
  if (isAllowedHref(text)) return text
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(text)) return `mailto:${text}`
  const address = `https://${text}`
  return /^[^\s:/?#]+\.[^\s:/?#]+/u.test(text) && isAllowedHref(address) ? address : null
}
