/** The files that a picture is kept as. What a photograph tells of its place, camera and owner is in none of them. */
import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { storedWidths } from '@/lib/catalog/pictures/addresses';
import { MAX_DRAWING_BYTES, MAX_EMBEDDED, MAX_PICTURE_BYTES, MAX_PIXELS, MAX_SECONDS } from './limits';
import { PictureError } from './picture-error';
import { shareJpeg } from './share-jpeg';
import { KINDS, type PictureKind, sniff } from './sniff';
import { cleanSvg } from './svg/clean-svg';

export interface Versions {
  /** The file that `src` names; all that are there are written before it. */
  main: string;
  /** In pixels, of that file. */
  width: number;
  height: number;
  /** Everything, by name. */
  make: () => Promise<Map<string, Buffer>>;
}

/** More the format cannot hold. */
const MAX_WEBP_SIDE = 16_383;
const WANTED = 'save it as JPEG, PNG, WebP, AVIF or SVG';

/** Looks at the file, and makes nothing yet. @throws PictureError for what is no picture, or too large. */
export async function versionsOf(bytes: Buffer): Promise<Versions> {
  const kind = sniff(bytes);
  if (!isPicture(kind)) {
    const is =
      kind === 'no picture'
        ? 'is no picture that browsers draw'
        : `is ${/^an /.test(kind) ? kind : `a ${kind}`}`;
    throw new PictureError(`The file ${is}: ${WANTED}.`);
  }
  const most = kind === 'SVG' ? MAX_DRAWING_BYTES : MAX_PICTURE_BYTES;
  if (bytes.length > most) {
    throw new PictureError(
      `The file has ${megabytes(bytes.length)} MB, and ${megabytes(most)} are taken of ${kind}: save it smaller.`,
    );
  }
  return kind === 'SVG' ? drawing(bytes) : photograph(bytes);
}

const isPicture = (kind: string): kind is PictureKind => KINDS.some((one) => one === kind);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);

async function photograph(bytes: Buffer): Promise<Versions> {
  const own = await sizeOf(bytes);
  const widths = storedWidths(own.width);
  const width = widths.at(-1) ?? own.width;
  const height = Math.max(1, Math.round((own.height * width) / own.width));
  if (height > MAX_WEBP_SIDE) {
    throw new PictureError(`The picture is ${height} pixels high, and ${MAX_WEBP_SIDE} are taken: cut it.`);
  }
  return {
    main: `${width}.webp`,
    width,
    height,
    make: () =>
      orDamaged(async () => {
        const files = new Map<string, Buffer>();
        files.set('share.jpg', await shareJpeg(bytes, open));
        for (const each of widths) files.set(`${each}.webp`, await scaled(bytes, each).webp().toBuffer());
        return files;
      }),
  };
}

/** Upright, as its EXIF data says, before that goes. */
const scaled = (bytes: Buffer, width: number) => open(bytes).autoOrient().resize({ width });

async function drawing(bytes: Buffer): Promise<Versions> {
  const { svg, embedded } = cleanSvg(bytes);
  await checkInside(embedded);
  const clean = Buffer.from(svg);
  return {
    main: 'drawing.svg',
    ...(await sizeOf(clean)),
    make: () =>
      orDamaged(
        async () =>
          new Map([
            ['share.jpg', await shareJpeg(clean, open)],
            ['drawing.svg', clean],
          ]),
      ),
  };
}

/** librsvg unpacks all of them before it draws: what one may have, they have together. */
async function checkInside(embedded: readonly Buffer[]): Promise<void> {
  if (embedded.length > MAX_EMBEDDED) {
    throw new PictureError(
      `The drawing holds ${embedded.length} pictures, and ${MAX_EMBEDDED} are taken: save it as PNG.`,
    );
  }
  let pixels = 0;
  for (const bytes of embedded) {
    const kind = sniff(bytes);
    if (!isPicture(kind) || kind === 'SVG') {
      throw new PictureError(
        'The drawing holds a file that is no picture: take it out, and export it again.',
      );
    }
    const { width, height } = await sizeOf(bytes);
    pixels += width * height;
    if (pixels > MAX_PIXELS) {
      throw new PictureError(
        `The pictures in the drawing have over ${MAX_PIXELS / 1_000_000} million pixels together: save it as PNG.`,
      );
    }
  }
}

/** From what the file says of itself, before anything is unpacked. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  // Unlimited here, so that the answer can say how many there are: nothing is unpacked for it.
  const { autoOrient } = await orDamaged(() => sharp(bytes, { limitInputPixels: false }).metadata());
  const { width, height } = autoOrient;
  if (width * height > MAX_PIXELS) {
    throw new PictureError(
      `The picture has ${width} × ${height} pixels, and ${MAX_PIXELS / 1_000_000} million are taken: save it smaller.`,
    );
  }
  return { width, height };
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS }).timeout({ seconds: MAX_SECONDS });
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PictureError) throw cause;
    throw new PictureError('The file is damaged, or takes too long to draw: save it anew.', 'picture', {
      cause,
    });
  }
}
