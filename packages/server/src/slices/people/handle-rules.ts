const reserved: ReadonlySet<string> = new Set([
  'about', 'account', 'accounts', 'admin', 'administrator', 'anonymous', 'api', 'app', 'assets', 'auth', 'billing', 'blog',
  'browse', 'contact', 'creator', 'creators', 'dashboard', 'dev', 'docs', 'edit', 'everyone', 'help', 'info', 'investor',
  'investors', 'legal', 'login', 'logout', 'mail', 'me', 'media', 'moderator', 'new', 'nobody', 'null', 'official', 'owner',
  'people', 'pitch', 'pitches', 'pitchey', 'portal', 'portals', 'postmaster', 'press', 'privacy', 'production', 'public',
  'reset', 'root', 'search', 'security', 'settings', 'sign-in', 'sign-out', 'sign-up', 'staff', 'static', 'status', 'support',
  'system', 'team', 'terms', 'undefined', 'user', 'users', 'verify', 'viewer', 'visitor', 'webmaster', 'www',
])

/** Handles that would read as a part of the site or as somebody who speaks for it. */
export const isReservedHandle = (handle: string): boolean => reserved.has(handle) || handle.startsWith('pitchey-')
