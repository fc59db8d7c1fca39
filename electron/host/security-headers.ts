const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** An image that is opened by itself is a document: it gets no script, no request, no origin. */
export const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
]

/**
 * The Content-Security-Policy of the window. `nonce` lets the one inline style in that react-aria writes; scripts never get one.
 */
export function writePolicy(nonce?: string): string {
  return Object.entries(POLICY)
    .map(([name, value]) =>
      name === 'style-src' && nonce !== undefined ? `${name} ${value} 'nonce-${nonce}'` : `${name} ${value}`,
    )
    .join('; ')
}

/** What every response of the app carries, whichever shell sends it. */
export function securityHeaders(policy: string = writePolicy()): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // The window relies on `unload`, which Chromium is about to leave out where it is not asked for.
    'permissions-policy': [...PERMISSIONS.map((name) => `${name}=()`), 'unload=(self)'].join(', '),
  }
}
