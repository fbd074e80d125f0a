import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BUILT_WIDTHS, pictureSources } from './addresses';
import { pictureAt, picturePaths } from './pictures';

const shape = async (path: readonly string[]) => {
  const { type, bytes } = await pictureAt(path);
  const { format, width, height } = await sharp(bytes).metadata();
  return { type, format, width, height };
};

describe('the pictures of the catalogue', () => {
  it('have an address each as they are and for link previews, photographs one at every width', async () => {
    expect((await picturePaths()).map((path) => path.join('/')).toSorted()).toEqual(
      [
        ...['drawing.svg', 'share/drawing.svg.jpg', 'photo.jpg', 'share/photo.jpg.jpg'],
        ...BUILT_WIDTHS.map((width) => `${width}/photo.jpg`),
      ].toSorted(),
    );
  });

  it('come as they are where nothing else is asked for', async () => {
    expect(await shape(['photo.jpg'])).toEqual({
      type: 'image/jpeg',
      format: 'jpeg',
      width: 1200,
      height: 1500,
    });
    expect(await shape(['drawing.svg'])).toMatchObject({ type: 'image/svg+xml', format: 'svg' });
  });

  it.each(BUILT_WIDTHS)('come in a width of %i px as WebP', async (width) => {
    const address = pictureSources('/products/photo.jpg').find((source) => source.width === width)?.src;
    expect(await shape(address?.replace('/products/', '').split('/') ?? [])).toEqual({
      type: 'image/webp',
      format: 'webp',
      width,
      height: width * 1.25,
    });
  });

  it.each(['drawing.svg', 'photo.jpg'])(
    '%s is shown in link previews, as JPEG in their proportions',
    async (file) => {
      expect(await shape(['share', `${file}.jpg`])).toEqual({
        type: 'image/jpeg',
        format: 'jpeg',
        width: 1200,
        height: 630,
      });
    },
  );
});
