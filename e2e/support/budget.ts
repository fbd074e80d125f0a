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
  home: { html: 35, scripts: 157, fonts: 50 },
  'home in Hindi': { html: 38, scripts: 157, fonts: 89 },
  category: { html: 35, scripts: 156, fonts: 50 },
  product: { html: 46, scripts: 166, fonts: 50 },
  'product in Hindi': { html: 48, scripts: 166, fonts: 89 },
  'empty cart': { html: 18, scripts: 162, fonts: 50 },
  search: { html: 26, scripts: 156, fonts: 50 },
  checkout: { html: 85, scripts: 170, fonts: 50 },
  'order list of the console': { html: 54, scripts: 176, fonts: 50 },
  EMI: { html: 128, scripts: 159, fonts: 50 },
  order: { html: 38, scripts: 161, fonts: 50 },
} as const satisfies Record<string, Line>;
