/** What a file is, by its own bytes: names and headers are what somebody says of it. Pure. */

export const KINDS = ['JPEG', 'PNG', 'WebP', 'AVIF', 'SVG'] as const;
export type PictureKind = (typeof KINDS)[number];

/** Told apart so that the answer can name them. */
type OtherKind = 'GIF' | 'HEIC' | 'TIFF' | 'BMP' | 'PDF' | 'an empty file' | 'no picture';

const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

export function sniff(bytes: Buffer): PictureKind | OtherKind {
  if (bytes.length === 0) return 'an empty file';
  const begin = latin(bytes, 0, 12);
  if (begin.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'WebP';
  if (begin.slice(4, 8) === 'ftyp') return ofBrands(bytes);
  if (/^GIF8[79]a/.test(begin)) return 'GIF';
  if (/^(II\*\0|MM\0\*)/.test(begin)) return 'TIFF';
  if (begin.startsWith('BM')) return 'BMP';
  if (begin.startsWith('%PDF-')) return 'PDF';
  return isSvg(bytes) ? 'SVG' : 'no picture';
}

/** The first box of a file of this family names what can read it. */
function ofBrands(bytes: Buffer): PictureKind | OtherKind {
  const length = Math.min(bytes.readUInt32BE(0), 128, bytes.length);
  const brands = (latin(bytes, 8, length).match(/.{4}/gs) ?? []).filter((_, place) => place !== 1);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  return brands.some((brand) => /^(hei|hev|mif1)/.test(brand)) ? 'HEIC' : 'no picture';
}

/** Only a guess, which the parser then holds it to: XML whose beginning names an element `svg`. */
function isSvg(bytes: Buffer): boolean {
  const begin = bytes
    .toString('utf8', 0, 4_096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return begin.startsWith('<') && /<(\w+:)?svg[\s/>]/.test(begin);
}
