/** What the pages of goods offer to whom, and that every field stands on them once, with its own label. */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import ProductPage from '@/app/admin/(console)/products/[id]/page';
import StockHistoryPage from '@/app/admin/(console)/products/[id]/stock/page';
import CategoriesPage from '@/app/admin/(console)/products/categories/page';
import NewProductPage from '@/app/admin/(console)/products/new/page';
import ProductsPage from '@/app/admin/(console)/products/page';
import { transaction } from '@/db/client';
import { recordStockChange } from '@/db/queries/stock-changes';
import { categories, products, variants } from '@/db/schema';
import { products as list, product as t } from '@/lib/console/messages';
import { temporaryDatabase } from '../support/accounts';
import { kurtas } from '../support/kurta';

const viewer = vi.hoisted(() => ({ role: 'owner' }));
vi.mock('@/lib/log');
vi.mock('@/lib/auth/guard', async (original) => ({
  ...(await original<object>()),
  requirePermission: async () => viewer,
}));
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found');
  },
  redirect: () => undefined,
  unstable_rethrow: () => undefined,
  useRouter: () => ({}),
  usePathname: () => '/admin/products',
}));
// The form of a search is a plain one without scripts.
vi.mock('next/form', () => ({
  default: ({ className, children }: { className: string; children: ReactNode }) =>
    createElement('form', { className }, children),
}));

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await transaction('test', async (tx) => {
    const { category, product, variant } = kurtas(3);
    await tx.insert(categories).values(category);
    const pictures = [
      { src: '/products/kurta-1.svg', alt: 'An indigo kurta', width: 4, height: 5 },
      { src: '/products/kurta-2.svg', alt: '', width: 4, height: 5 },
    ];
    await tx.insert(products).values({ ...product, pictures });
    const large = { ...variant, id: 'KURTA-L', options: { Size: 'L' }, active: false, available: 0 };
    await tx.insert(variants).values([variant, large]);
    const change = { variantId: variant.id, at: 5, units: -2, left: 3, orderId: 'o1' };
    await recordStockChange(tx, { ...change, why: 'order', note: 'two of them' });
  });
});
afterAll(() => cleanUp());

const given = (query: Record<string, string> = {}) => ({
  params: Promise.resolve({ id: 'kurta' }),
  searchParams: Promise.resolve(query),
});
const PAGES = {
  list: () => ProductsPage(given()),
  product: () => ProductPage(given()),
  history: () => StockHistoryPage(given({ sku: 'KURTA-M' })),
  new: () => NewProductPage(),
  categories: () => CategoriesPage(),
};
async function drawn(name: keyof typeof PAGES, role = 'owner'): Promise<string> {
  viewer.role = role;
  return renderToStaticMarkup(await PAGES[name]());
}

it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
  'on the page “%s” no two fields share an id, and each has a label',
  async (name) => {
    const html = await drawn(name);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const [field] of html.matchAll(/<(input|select|textarea)\b[^>]*>/g)) {
      if (/type="(hidden|checkbox)"|aria-label=/.test(field)) continue;
      const [, id] = / id="([^"]+)"/.exec(field) ?? [];
      expect(html, field).toContain(`for="${id}"`);
    }
  },
);

it('the list says what is low, and offers goods to be added to whoever may', async () => {
  const html = await drawn('list');
  expect(html).toContain(list.low);
  expect(html).toContain('/admin/products/new');
  expect(await drawn('list', 'packer')).not.toContain('/admin/products/new');
});

it.each([
  ['owner', true],
  ['manager', true],
  ['packer', false],
  ['accountant', false],
])('a %s may change a product: %s', async (role, may) => {
  const html = await drawn('product', role);
  expect(html).toContain('An indigo kurta');
  expect(html).toContain(t.onShelf(3));
  expect(html).toContain(t.notOffered);
  for (const button of [t.correct, t.save, t.upload, t.remove, t.stop, t.archive, t.addVariant]) {
    expect(html.includes(`>${button}<`), button).toBe(may);
  }
  expect(html.includes(t.readOnly)).toBe(!may);
});

it('a form carries the version and the number that it shows', async () => {
  const html = await drawn('product');
  expect(html).toContain('name="version" value="0"');
  expect(html).toContain('name="shown" value="3"');
  expect(html).toMatch(/enctype="multipart\/form-data"|encType="multipart\/form-data"/);
});

it('the history says why, for which order, and how many were left', async () => {
  const html = await drawn('history', 'packer');
  for (const text of [t.whys.order, '−2', 'two of them', '/admin/orders/o1', t.theShop]) {
    expect(html).toContain(text);
  }
});
