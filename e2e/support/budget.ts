/**
 * The most that a page may weigh as it is opened first, in KB of 1,024 bytes: its HTML as the browser unpacks it, its
 * scripts after gzip with the framework's own among them (131 KB on a bare page: `npm run bench`), and its fonts. Who
 * makes a page lighter lowers its line.
 */
export interface Line {
  readonly html: number;
  readonly scripts: number;
  readonly fonts: number;
}

export const BUDGET = {
  home: { html: 45, scripts: 158, fonts: 86 },
  'home in Hindi': { html: 45, scripts: 158, fonts: 90 },
  category: { html: 41, scripts: 157, fonts: 86 },
  product: { html: 51, scripts: 167, fonts: 86 },
  'product in Hindi': { html: 51, scripts: 167, fonts: 90 },
  'empty cart': { html: 24, scripts: 163, fonts: 86 },
  search: { html: 33, scripts: 157, fonts: 86 },
  checkout: { html: 92, scripts: 178, fonts: 86 },
  'order list of the console': { html: 60, scripts: 181, fonts: 86 },
  EMI: { html: 139, scripts: 167, fonts: 86 },
  order: { html: 44, scripts: 169, fonts: 86 },
} as const satisfies Record<string, Line>;
