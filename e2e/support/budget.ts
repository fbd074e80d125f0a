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
  home: { html: 32, scripts: 158, fonts: 50 },
  'home in Hindi': { html: 34, scripts: 158, fonts: 89 },
  category: { html: 41, scripts: 157, fonts: 50 },
  product: { html: 51, scripts: 167, fonts: 50 },
  'product in Hindi': { html: 53, scripts: 167, fonts: 89 },
  'empty cart': { html: 18, scripts: 163, fonts: 50 },
  search: { html: 33, scripts: 157, fonts: 50 },
  checkout: { html: 92, scripts: 178, fonts: 50 },
  'order list of the console': { html: 60, scripts: 181, fonts: 50 },
  EMI: { html: 139, scripts: 167, fonts: 50 },
  order: { html: 44, scripts: 169, fonts: 50 },
} as const satisfies Record<string, Line>;
