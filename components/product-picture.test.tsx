import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ProductPicture } from './product-picture';

const drawn = (picture?: { src: string; width?: number; height?: number }) =>
  renderToStaticMarkup(<ProductPicture picture={picture} alt="A kurta" sizes="6rem" />);

it.each(['jpg', 'png', 'webp', 'avif'])('offers browsers a choice of sizes of a picture in .%s', (format) => {
  expect(drawn({ src: `/products/kurta.${format}` })).toMatch(/sizes="6rem".*srcSet="[^"]+ \d+w/);
});

it('offers every width of a stored picture, and none above its own', () => {
  expect(drawn({ src: '/media/abc/700.webp' })).toContain(
    'srcSet="/media/abc/320.webp 320w, /media/abc/640.webp 640w, /media/abc/700.webp 700w"',
  );
});

it('keeps its place in its own proportions', () => {
  expect(drawn({ src: '/media/abc/700.webp', width: 700, height: 500 })).toContain(
    'width="700" height="500"',
  );
});

it.each(['/products/kurta.svg', '/media/abc/drawing.svg'])(
  'sends %s as it is, since a drawing has no smaller version',
  (src) => {
    expect(drawn({ src })).toContain(`src="${src}"`);
    expect(drawn({ src })).not.toContain('srcSet');
  },
);

it('keeps the place of a picture that is missing', () => {
  expect(drawn(undefined)).toMatch(/^<div class="[^"]*aspect-4\/5/);
});
