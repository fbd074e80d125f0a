/** Where each version of a picture is, told from its `src` alone: an order keeps nothing else of it. Pure. */

/** The widths in pixels of photographs in shop/catalogue, scaled at build (app/products). */
export const BUILT_WIDTHS = [160, 320, 640, 1080];
/** The widths of stored pictures (lib/media), beside their own: for cards, phones, the product page, and its double density. */
const STORED_WIDTHS = [320, 640, 960, 1600];

/** What browsers choose from; nothing of a drawing, which has no smaller version. */
export function pictureSources(src: string): { width: number; src: string }[] {
  const [, folder, largest] = /^(\/media\/[^/]+)\/(\d+)\.webp$/.exec(src) ?? [];
  if (folder)
    return storedWidths(Number(largest)).map((width) => ({ width, src: `${folder}/${width}.webp` }));
  const [, file = ''] = /^\/products\/([^/]+)$/.exec(src) ?? [];
  if (!file || /\.svg$/i.test(file)) return [];
  return BUILT_WIDTHS.map((width) => ({ width, src: `/products/${width}/${file}` }));
}

/** Never enlarged: the widths below its own, and its own up to the largest. */
export function storedWidths(own: number): number[] {
  const largest = Math.min(own, STORED_WIDTHS.at(-1) ?? own);
  return [...STORED_WIDTHS.filter((width) => width < largest), largest];
}

/** The JPEG for link previews; undefined for a picture from elsewhere. */
export function sharePicture(src: string): string | undefined {
  const [, folder] = /^(\/media\/[^/]+)\/[^/]+$/.exec(src) ?? [];
  if (folder) return `${folder}/share.jpg`;
  const [, file] = /^\/products\/([^/]+)$/.exec(src) ?? [];
  return file && `/products/share/${file}.jpg`;
}
