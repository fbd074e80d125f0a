/** The widths in pixels that browsers choose from, for pictures of up to 540 px on a screen of double density. */
export const PICTURE_WIDTHS = [160, 320, 640, 1080];

/** For `next/image` (next.config.ts): where app/products serves a picture at a width, scaled at build. */
export default function pictureLoader({ src, width }: { src: string; width: number }): string {
  return src.replace(/^\/products\//, `/products/${width}/`);
}
