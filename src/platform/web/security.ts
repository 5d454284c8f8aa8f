/**
 * Headers of every answer, by the rules of the Mozilla/MDN Observatory: nothing is allowed but what we serve ourselves; no inline script or
 * style; no framing; nothing leaks to other sites.
 */
export const securityHeaders = (secure: boolean): Record<string, string> => ({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})

/**
 * Whether a request that changes something comes from our own pages: the browser says so by Sec-Fetch-Site or Origin, which no other site can
 * forge. Without either, it is refused: a session cookie alone proves nothing.
 */
export const isOurOwn = (headers: Headers, host: string): boolean => {
  const origin = headers.get('origin')
  if (origin !== null) {
    try {
      return new URL(origin).host === host
    } catch {
      return false
    }
  }
  return headers.get('sec-fetch-site') === 'same-origin'
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

export const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host)

/** Whether the address of the other end is this machine. */
export const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address)
