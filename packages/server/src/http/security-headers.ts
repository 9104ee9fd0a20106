export type HeaderSettings = { https: boolean; imageHosts?: readonly string[] }

const common = (settings: HeaderSettings): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()',
  ...(settings.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
})

/** Headers of every answer that is not a page: nothing in it may run, frame or load anything. */
export const answerHeaders = (settings: HeaderSettings): Record<string, string> => ({
  ...common(settings),
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
})

/** Headers of a page: scripts run only with this answer's nonce or as files of this site. */
export const pageHeaders = (settings: HeaderSettings, nonce: string): Record<string, string> => ({
  ...common(settings),
  'Content-Security-Policy': [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(settings.https ? ['upgrade-insecure-requests'] : []),
  ].join('; '),
})

/** 128 random bits for a Content-Security-Policy nonce. */
export const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
