import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfRows } from './page-of-rows';

interface Row {
  createdAt: number;
  id: string;
  status: number;
}

const newestFirst = (a: Row, b: Row) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
const shops = fc
  .array(fc.record({ createdAt: fc.nat(8), status: fc.nat(2) }), { maxLength: 40 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `o${String(index).padStart(2, '0')}` })));

/** What the database does for each status. */
function read(shop: Row[], from: Row | undefined, direction: 'older' | 'newer', size: number) {
  const sorted = [...shop].sort(newestFirst);
  if (direction === 'newer') sorted.reverse();
  const beyond = sorted.slice(from ? sorted.findIndex(({ id }) => id === from.id) + 1 : 0);
  const answers = [0, 1, 2].map((status) => beyond.filter((row) => row.status === status).slice(0, size + 1));
  return pageOfRows(answers, { direction, within: from !== undefined, size });
}

describe('a page of the order list', () => {
  it('goes through every order once on the way down, and back up over the same pages', () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 1, max: 9 }), (shop, size) => {
        const pages: Row[][] = [];
        let page = read(shop, undefined, 'older', size);
        expect(page.hasNewer).toBe(false);
        pages.push(page.rows);
        while (page.hasOlder) {
          page = read(shop, page.rows.at(-1), 'older', size);
          expect(page.hasNewer).toBe(true);
          pages.push(page.rows);
        }
        expect(pages.flat()).toEqual([...shop].sort(newestFirst));

        for (const above of pages.slice(0, -1).reverse()) {
          page = read(shop, page.rows[0], 'newer', size);
          expect(page.rows).toEqual(above);
          expect(page.hasOlder).toBe(true);
        }
        expect(page.hasNewer).toBe(false);
      }),
    );
  });
});
