/** The headers that say what a browser may do with a page. Pure, so that proxy, configuration and tests share them. */

export interface PolicyOptions {
  /** Scripts carry this; without it inline scripts are allowed here, and hashes in a policy beside this one say which. */
  nonce?: string;
  /** Origins besides our own that a form may lead to. */
  formAction?: readonly string[];
  /** Of the page that shows the gateway's window: the origin of its script, and whose pages it may frame. */
  paymentWindow?: { readonly script: string; readonly pages: readonly string[] } | undefined;
  development: boolean;
}

export function contentSecurityPolicy({
  nonce,
  formAction = [],
  paymentWindow,
  development,
}: PolicyOptions): string {
  // A prerendered page has no request to take a nonce from. The cache adds a policy with the hashes of its inline scripts, and a
  // browser keeps to both policies: docs/architecture.md, "Content security".
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'self' 'unsafe-inline'";
  const gateway = paymentWindow ? ` ${paymentWindow.script}` : '';
  return [
    "default-src 'self'",
    // Browsers that know 'strict-dynamic' go by who loaded a script; the origin is for those that do not.
    `script-src ${scripts}${gateway}${development ? " 'unsafe-eval'" : ''}`,
    // A dialog adds a style element without a nonce while it is open, so that the page below does not scroll.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${gateway}${development ? ' ws:' : ''}`,
    ...(paymentWindow ? [`frame-src ${paymentWindow.pages.join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** On every answer; the policy of {@link contentSecurityPolicy} is replaced on pages with a nonce. */
export function catalogueHeaders(): { key: string; value: string }[] {
  return [
    {
      key: 'Content-Security-Policy',
      value: contentSecurityPolicy({ development: process.env.NODE_ENV === 'development' }),
    },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ];
}

/** Of stored pictures, in place of the common policy: in a window of its own a drawing runs and loads nothing, and has no origin. */
export function pictureHeaders(): { key: string; value: string }[] {
  const value = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
  return [{ key: 'Content-Security-Policy', value }];
}
