import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ProductPicture } from './product-picture';

const picture = (src?: string) =>
  renderToStaticMarkup(<ProductPicture src={src} alt="A kurta" sizes="6rem" />);

it.each(['jpg', 'png', 'webp', 'avif'])('offers browsers a choice of sizes of a picture in .%s', (format) => {
  expect(picture(`/products/kurta.${format}`)).toMatch(/sizes="6rem".*srcSet="[^"]+ \d+w/);
});

it('sends a drawing as it is, since it has no smaller version', () => {
  expect(picture('/products/kurta.svg')).toContain('src="/products/kurta.svg"');
  expect(picture('/products/kurta.svg')).not.toContain('srcSet');
});

it('keeps the place of a picture that is missing', () => {
  expect(picture(undefined)).toMatch(/^<div class="[^"]*aspect-4\/5/);
});
