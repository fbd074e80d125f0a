import { describe, expect, it } from 'vitest';
import { file, planned, shopAfter } from '@/tests/support/goods-file';

/** The columns of an export, with some that the shop has no use for. */
const HEAD =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option1 Linked To,Option2 Name,Option2 Value,Option2 Linked To,Option3 Name,Option3 Value,Option3 Linked To,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,Variant Image,Variant Weight Unit,Cost per item,Status';
const COLUMNS = HEAD.split(',');

/** A row of an export that has these cells. */
const row = (cells: Record<string, string>) =>
  COLUMNS.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',');

const TEE = [
  row({
    Handle: 'plain-tee',
    Title: 'Plain tee',
    'Body (HTML)': '<p>Heavy cotton.</p><ul><li>Crew neck</li></ul><script>alert(1)</script>',
    Vendor: 'Peepul Lane',
    'Product Category': 'Apparel & Accessories > Clothing > Shirts',
    Type: 'T-shirts',
    Tags: 'cotton, unisex',
    Published: 'true',
    'Option1 Name': 'Colour',
    'Option1 Value': 'Clay',
    'Option2 Name': 'Size',
    'Option2 Value': 'M',
    'Variant SKU': 'PT-C-M',
    'Variant Grams': '240.0',
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': '12',
    'Variant Price': '599.00',
    'Variant Compare At Price': '749.00',
    'Image Src': 'https://cdn.example/tee-2.jpg',
    'Image Position': '2',
    'Gift Card': 'false',
    Status: 'active',
  }),
  row({
    Handle: 'plain-tee',
    'Option1 Value': 'Clay',
    'Option2 Value': 'L',
    'Variant Grams': '0.0',
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': '-3',
    'Variant Price': '599.00',
    'Variant Compare At Price': '0.00',
    'Image Src': 'https://cdn.example/tee-1.jpg',
    'Image Position': '1',
    'Image Alt Text': 'Clay tee,\nfrom the front',
    'Variant Image': 'https://cdn.example/tee-l.jpg',
  }),
  row({ Handle: 'plain-tee', 'Image Src': 'https://cdn.example/tee-3.jpg', 'Image Position': '3' }),
];

describe('Shopify’s export of products', () => {
  it('becomes products with their variants, pictures and texts', () => {
    const { plan, faults } = planned(file(HEAD, ...TEE));
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    expect(plan.categories).toMatchObject([{ id: 't-shirts', name: 'T-shirts' }]);
    expect(plan.products).toMatchObject([
      {
        id: 'plain-tee',
        name: 'Plain tee',
        brand: 'Peepul Lane',
        categoryId: 't-shirts',
        summary: 'Heavy cotton.',
        description: 'Heavy cotton.\n\n• Crew neck',
        keywords: 'cotton unisex',
        active: true,
        hsn: null,
      },
    ]);
    expect(plan.products[0]?.pictures.map(({ src, alt }) => [src, alt])).toEqual([
      ['https://cdn.example/tee-1.jpg', 'Clay tee, from the front'],
      ['https://cdn.example/tee-2.jpg', ''],
      ['https://cdn.example/tee-3.jpg', ''],
      // The picture of a variant is shown when that is chosen.
      ['https://cdn.example/tee-l.jpg', 'Clay, L'],
    ]);
    expect(plan.variants).toMatchObject([
      {
        id: 'PT-C-M',
        options: { Colour: 'Clay', Size: 'M' },
        pricePaise: 59_900,
        mrpPaise: 74_900,
        available: 12,
        weightGrams: 240,
      },
      // Without a SKU of its own; oversold, so that none is on the shelf.
      { id: 'PLAIN-TEE-CLAY-L', mrpPaise: 59_900, available: 0, weightGrams: null },
    ]);
  });

  it('leaves on a second import what it does not speak of: HSN, rates, words of the shop’s own', () => {
    const shop = shopAfter(planned(file(HEAD, ...TEE)).plan);
    const own = { hsn: '610910', summary: 'Our own words', origin: 'Nepal', keywords: 'cotton unisex' };
    const edited = { ...shop, products: shop.products.map((product) => ({ ...product, ...own })) };
    expect(planned(file(HEAD, ...TEE), edited).plan).toMatchObject({ products: [], variants: [] });
  });

  it('has no options where there is one variant, and keeps a draft from being sold', () => {
    const only = row({
      Handle: 'a--b',
      Title: 'Pickle',
      Type: 'Food',
      'Option1 Name': 'Title',
      'Option1 Value': 'Default Title',
      'Variant SKU': 'P-1',
      'Variant Price': '265.00',
      Published: 'true',
      Status: 'draft',
    });
    const { plan } = planned(file(HEAD, only));
    expect(plan.products).toMatchObject([{ id: 'a-b', active: false }]);
    expect(plan.variants).toMatchObject([{ id: 'P-1', options: {}, available: 0 }]);
  });

  it('names its own columns in what is wrong, and the line', () => {
    const wrong = TEE[0]?.replace('599.00', '899.00') ?? '';
    const { said } = planned(file(HEAD, row({ Handle: 'x', Title: 'X', 'Variant Price': 'free' }), wrong));
    expect(said.filter((text) => !text.includes('made.'))).toEqual([
      expect.stringMatching(/^2 Variant Price: “f” does not belong in an amount/),
      expect.stringMatching(/^2 Type: x is new: write its category/),
      expect.stringMatching(
        /^3 Variant Price: The price of 899.00 is above the maximum retail price of 749.00/,
      ),
    ]);
  });

  it('reads figures with commas and the sign of rupees, and says which it cannot read', () => {
    const figures = (before: string, grams: string) =>
      planned(
        file(
          HEAD,
          row({
            Handle: 'saree',
            Title: 'Saree',
            Type: 'Sarees',
            'Variant SKU': 'S',
            'Variant Price': '1,299.00',
            'Variant Compare At Price': before,
            'Variant Grams': grams,
          }),
        ),
      );
    for (const before of ['1,999.00', '₹1,999.00', '1999']) {
      expect(figures(before, '1,200').plan.variants).toMatchObject([
        { pricePaise: 129_900, mrpPaise: 199_900, weightGrams: 1_200 },
      ]);
    }
    for (const before of ['', '0', '0.00']) {
      expect(figures(before, '1,200.4').plan.variants).toMatchObject([
        { mrpPaise: 129_900, weightGrams: 1_200 },
      ]);
    }
    expect(figures('a lot', 'heavy').said).toEqual([
      expect.stringMatching(/^2 Variant Compare At Price: “a” does not belong in an amount/),
      expect.stringMatching(/^2 Variant Grams: “heavy g” is no whole number/),
      expect.stringMatching(/made\.$/),
    ]);
  });

  it('takes no number of units where none is counted, and says what is sold without any', () => {
    const bag = (cells: Record<string, string>) =>
      planned(
        file(
          HEAD,
          row({
            Handle: 'bag',
            Title: 'Bag',
            Type: 'Bags',
            'Variant SKU': 'BAG',
            'Variant Price': '99',
            ...cells,
          }),
        ),
      );
    const uncounted = bag({ 'Variant Inventory Qty': '0', 'Variant Inventory Policy': 'deny' });
    expect(uncounted.plan.uncounted).toBe(1);
    expect(uncounted.said).toHaveLength(1);
    const counted = { 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': '0' };
    expect(bag({ ...counted, 'Variant Inventory Policy': 'deny' }).said).toHaveLength(1);
    const goesOn = bag({ ...counted, 'Variant Inventory Policy': 'continue' });
    expect(goesOn.plan).toMatchObject({ uncounted: 0, variants: [{ available: 0 }] });
    expect(goesOn.faults[0]).toMatchObject({
      line: 2,
      column: 'Variant Inventory Policy',
      says: expect.stringMatching(/^Shopify sells bag on when none is left/),
      fatal: false,
    });
  });

  it('gives handles in another script an address each, the same at every import', () => {
    const kurta = (handle: string, title: string, colour: string) =>
      row({
        Handle: handle,
        Title: title,
        Type: 'Clothes',
        'Option1 Name': 'रंग',
        'Option1 Value': colour,
        'Variant Price': '500',
      });
    const { plan, faults } = planned(
      file(
        HEAD,
        kurta('हाथ-कुर्ता', 'हाथ का कुर्ता', 'नील 2'),
        kurta('हाथ-कुर्ता', '', 'लाल 2'),
        kurta('सूत-2', 'सूत', 'नील 2'),
        kurta('ऊन-2', 'ऊन', 'नील 2'),
      ),
    );
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    const ids = plan.products.map(({ id }) => id);
    expect(ids).toEqual([
      expect.stringMatching(/^product-[0-9a-f]{8}$/),
      expect.stringMatching(/^2-[0-9a-f]{8}$/),
      expect.stringMatching(/^2-[0-9a-f]{8}$/),
    ]);
    expect(new Set(ids).size).toBe(3);
    const renamed = planned(
      file(HEAD, kurta('हाथ-कुर्ता', 'Kurta by hand', 'नील 2'), kurta('हाथ-कुर्ता', '', 'लाल 2')),
      shopAfter(plan),
    );
    expect(renamed.plan.counts).toMatchObject({
      products: { created: 0, changed: 1 },
      variants: { created: 0, same: 2 },
    });
  });

  it('takes a category for those that name none', () => {
    const bare = file(HEAD, row({ Handle: 'x', Title: 'X', 'Variant Price': '10', 'Variant SKU': 'X' }));
    const { plan, faults } = planned(bare, undefined, { category: 'Everything' });
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    expect(plan.products).toMatchObject([{ categoryId: 'everything' }]);
  });

  it('leaves gift cards out, and says so', () => {
    const card = row({ Handle: 'card', Title: 'Card', 'Variant Price': '500', 'Gift Card': 'true' });
    const { plan, said } = planned(file(HEAD, card, ...TEE));
    expect(said[0]).toMatch(/^2 undefined: A gift card is no good/);
    expect(plan.products.map(({ id }) => id)).toEqual(['plain-tee']);
  });

  it('is read from the columns of its template too', () => {
    const { plan, said } = planned(
      file(
        'Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Product image URL,Image position,Image alt text',
        'Pot,pot,<p>Clay.</p>,Ours,Home,clay,TRUE,Active,POT-1,,,100,120,shopify,4,CONTINUE,900,https://cdn.example/pot.jpg,1,A pot',
      ),
    );
    expect(plan.products).toMatchObject([
      {
        id: 'pot',
        description: 'Clay.',
        active: true,
        pictures: [{ src: 'https://cdn.example/pot.jpg', alt: 'A pot' }],
      },
    ]);
    expect(plan.variants).toMatchObject([
      { id: 'POT-1', pricePaise: 10_000, mrpPaise: 12_000, available: 4, weightGrams: 900 },
    ]);
    expect(said[0]).toMatch(/^2 Continue selling when out of stock: Shopify sells pot on/);
  });
});
