import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CategoryTiles } from './category-tiles';

const tiles = (count: number) =>
  renderToStaticMarkup(
    <CategoryTiles
      categories={Array.from({ length: count }, (_, id) => ({
        id: `c${id}`,
        name: `Category ${id}`,
        blurb: '',
        tint: '#eee',
        picture: undefined,
      }))}
    />,
  );

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  '%i categories leave at most one place of a row empty',
  (count) => {
    const html = tiles(count);
    const medium = Number(/md:grid-cols-(\d+)/.exec(html)?.[1]);
    const large = Number(/lg:grid-cols-(\d+)/.exec(html)?.[1] ?? medium);
    for (const columns of [medium, large])
      expect((columns - (count % columns)) % columns).toBeLessThanOrEqual(1);
    // Two a row on a phone, where the last of an odd number takes both places.
    expect(html.includes('data-last-odd="true"')).toBe(count % 2 === 1);
  },
);
