/** @returns the path of the first product or category that a page leads to. @throws Error where there is none. */
export function firstLink(kind: 'product' | 'category', html: string): string {
  const path = new RegExp(`href="(/${kind}/[^"?#]+)"`).exec(html)?.[1];
  if (!path) throw new Error(`the page leads to no ${kind}`);
  return path;
}
