/** Pictures as files of a folder: what is made of them, and what is refused. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pictureSources, sharePicture } from '@/lib/catalog/pictures/addresses';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { storePicture } from './store-picture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  const env = { ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), DATA_DIR: folder };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const fileOf = (address: string) => path.join(folder, address);
const pictures = () => readdirSync(path.join(folder, 'media')).filter((name) => !name.startsWith('.'));
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a4632f' } });
/** No two alike: of one colour everything is as small as can be. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

describe('a photograph', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'in %s is kept in every width as WebP, and as JPEG for link previews',
    async (format) => {
      const { src, ...rest } = await storePicture(
        await plain(2_000, 1_000).toFormat(format).toBuffer(),
        ' A  red wall ',
      );
      expect(rest).toEqual({ alt: 'A red wall', width: 1_600, height: 800 });
      const sources = pictureSources(src);
      expect(sources.map(({ width }) => width)).toEqual([320, 640, 960, 1_600]);
      for (const source of sources) {
        expect(await sharp(fileOf(source.src)).metadata()).toMatchObject({
          format: 'webp',
          width: source.width,
          height: source.width / 2,
        });
      }
      expect(await sharp(fileOf(sharePicture(src) ?? '')).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1_200,
        height: 630,
      });
      expect(readdirSync(path.dirname(fileOf(src)))).toHaveLength(5);
    },
  );

  it.each([
    [1, [1]],
    [320, [320]],
    [321, [320, 321]],
    [1_600, [320, 640, 960, 1_600]],
  ])('of %i pixels is never enlarged', async (width, widths) => {
    const { src } = await storePicture(await plain(width, 10).png().toBuffer(), '');
    expect(pictureSources(src).map((source) => source.width)).toEqual(widths);
    for (const source of pictureSources(src))
      expect((await sharp(fileOf(source.src)).metadata()).width).toBe(source.width);
  });

  it('stands upright, and tells nothing of its camera, place and owner', async () => {
    const lying = await plain(800, 400)
      .composite([{ input: await plain(400, 400).negate().png().toBuffer(), left: 0, top: 0 }])
      .withMetadata({
        orientation: 6,
        exif: { IFD0: { Copyright: 'Asha Rao' }, IFD3: { GPSLatitude: '12/1 58/1 0/1' } },
      })
      .jpeg()
      .toBuffer();
    expect(lying.includes('Asha Rao')).toBe(true);
    const { src, width, height } = await storePicture(lying, '');
    expect({ width, height }).toEqual({ width: 400, height: 800 });
    // A quarter turn to the right brings the left half up.
    const { data, info } = await sharp(fileOf(src)).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 400, height: 800 });
    expect([data[info.channels * 200] ?? 0, data[data.length - info.channels * 200] ?? 0]).toEqual([
      expect.closeTo(255 - 0xa4, -1),
      expect.closeTo(0xa4, -1),
    ]);
    for (const { src: version } of [...pictureSources(src), { src: sharePicture(src) ?? '' }]) {
      const bytes = readFileSync(fileOf(version));
      expect(bytes.includes('Asha Rao'), version).toBe(false);
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
  });

  it('that comes twice is one, at once too', async () => {
    const bytes = await noise(40, 50).png().toBuffer();
    const before = pictures().length;
    const stored = await Promise.all([storePicture(bytes, 'one'), storePicture(bytes, 'two')]);
    const written = statSync(fileOf(stored[0].src)).mtimeMs;
    const again = await storePicture(bytes, 'three');
    expect(new Set([...stored, again].map(({ src }) => src)).size).toBe(1);
    expect(again.alt).toBe('three');
    expect(pictures()).toHaveLength(before + 1);
    expect(statSync(fileOf(again.src)).mtimeMs).toBe(written);
  });

  it('is made alone: others wait until it is kept', async () => {
    const files = await Promise.all(
      [51, 52, 53, 54].map((width) =>
        noise(width * 20, 900)
          .png()
          .toBuffer(),
      ),
    );
    let most = 0;
    const look = setInterval(() => {
      const { queue, process } = sharp.counters();
      // A picture that is just being begun is in both.
      most = Math.max(most, queue, process);
    }, 1);
    await Promise.all(files.map((file) => storePicture(file, '')));
    clearInterval(look);
    expect(most).toBe(1);
  });

  it('of the same look in another file is another', async () => {
    const one = await storePicture(await plain(41, 50).png().toBuffer(), '');
    const two = await storePicture(await plain(41, 50).webp({ lossless: true }).toBuffer(), '');
    expect(one.src).not.toBe(two.src);
  });
});

describe('a drawing', () => {
  it('is kept as it is drawn, cleaned, in its own proportions, and as JPEG for link previews', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="800" height="1000" onload="x()"><script>x()</script><rect width="80" height="100" fill="#a40"/></svg>';
    const { src, ...rest } = await storePicture(Buffer.from(svg), '');
    expect(rest).toEqual({ alt: '', width: 800, height: 1_000 });
    expect(readFileSync(fileOf(src), 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="800" height="1000"><rect width="80" height="100" fill="#a40"></rect></svg>',
    );
    expect(pictureSources(src)).toEqual([]);
    expect(existsSync(fileOf(sharePicture(src) ?? ''))).toBe(true);
  });
});

/** A PNG that says how large it is, and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
    return Buffer.concat([head, Buffer.from(type), data, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svgOf = (inside: string, more = 'width="10" height="10"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`);
describe('refused, with what it is and the mend', () => {
  it.each([
    ['a text', Buffer.from('hello'), /is no picture .*save it as JPEG/],
    ['nothing', Buffer.alloc(0), /is an empty file: save it/],
    ['a GIF', Buffer.from('GIF89a……'), /is a GIF: save it as JPEG/],
    ['a page with a picture’s name', Buffer.from('<html><svg/></html>'), /no drawing/],
    [
      'a photograph that is cut off',
      async () => (await noise(300, 300).jpeg().toBuffer()).subarray(0, 9_000),
      /is damaged/,
    ],
    ['the beginning of a photograph', Buffer.from('\xff\xd8\xff\xe0....', 'latin1'), /is damaged/],
    [
      'more bytes than are taken',
      Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(21 * 1024 * 1024)]),
      /has 21 MB, and 20 are taken of JPEG/,
    ],
    [
      'a drawing of more bytes than are taken',
      svgOf(`<title>${'x'.repeat(1_100_000)}</title>`),
      /and 1.0 are taken of SVG/,
    ],
    [
      'a photograph that unpacks to billions of pixels',
      bomb(60_000, 60_000),
      /60000 × 60000 pixels, and 60 million are taken/,
    ],
    [
      'a strip that is higher than WebP can be',
      () => plain(10, 17_000).png().toBuffer(),
      /17000 pixels high, and 16383 are taken/,
    ],
    ['a drawing of billions of pixels', svgOf('', 'width="60000" height="60000"'), /million are taken/],
    [
      'a drawing that holds one',
      svgOf(`<image href="data:image/png;base64,${bomb(60_000, 60_000).toString('base64')}"/>`),
      /million are taken/,
    ],
    [
      'a drawing whose pictures are too large together',
      svgOf(`<image href="data:image/png;base64,${bomb(7_000, 7_000).toString('base64')}"/>`.repeat(2)),
      /over 60 million pixels together/,
    ],
    [
      'a drawing of very many pictures',
      svgOf(`<image href="data:image/png;base64,${bomb(1, 1).toString('base64')}"/>`.repeat(51)),
      /holds 51 pictures, and 50 are taken/,
    ],
    [
      'a drawing that holds no picture',
      svgOf('<image href="data:image/png;base64,aGVsbG8="/>'),
      /holds a file that is no picture/,
    ],
  ])('%s', async (_what, given, says) => {
    const before = existsSync(path.join(folder, 'media')) ? pictures().length : 0;
    await expect(storePicture(typeof given === 'function' ? await given() : given, '')).rejects.toMatchObject(
      {
        name: 'PictureError',
        field: 'picture',
        message: expect.stringMatching(says),
      },
    );
    expect(existsSync(path.join(folder, 'media')) ? pictures().length : 0).toBe(before);
  });

  it('words that are too long', async () => {
    await expect(storePicture(svgOf(''), 'x'.repeat(301))).rejects.toMatchObject({ field: 'alt' });
  });

  it('and the next one is taken all the same', async () => {
    await expect(storePicture(Buffer.from('x'), '')).rejects.toThrow();
    await expect(storePicture(svgOf('<rect/>'), '')).resolves.toMatchObject({ width: 10 });
  });
});
