import { describe, expect, it } from 'vitest';
import { EMPTY, file, NOW, planned, shopAfter } from '@/tests/support/goods-file';

const HEAD = 'handle,name,category,sku,options,price,mrp,stock';
const KURTA = [
  'kurta,Linen kurta,Apparel,K-S,Size: S,"2,290",2790,4',
  'kurta,,,K-M,Size: M,2290,2790,0',
  'book,A book,Books,B-1,,450,,7',
];
const shop = shopAfter(planned(file(HEAD, ...KURTA)).plan);

describe('a file in the shop’s own format', () => {
  it('makes products, variants and categories of its rows, in their order', () => {
    const { plan, faults } = planned(file(HEAD, ...KURTA));
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    expect(plan.categories.map(({ id, name, position }) => [id, name, position])).toEqual([
      ['apparel', 'Apparel', 0],
      ['books', 'Books', 1],
    ]);
    expect(plan.products).toMatchObject([
      { id: 'kurta', categoryId: 'apparel', name: 'Linen kurta', position: 0, origin: 'India', unit: 'NOS' },
      { id: 'book', categoryId: 'books', name: 'A book', position: 0 },
    ]);
    expect(plan.variants).toMatchObject([
      {
        id: 'K-S',
        options: { Size: 'S' },
        pricePaise: 229_000,
        mrpPaise: 279_000,
        available: 4,
        position: 0,
      },
      { id: 'K-M', options: { Size: 'M' }, available: 0, position: 1 },
      { id: 'B-1', options: {}, pricePaise: 45_000, mrpPaise: 45_000, available: 7 },
    ]);
    expect(plan.stock).toEqual([
      { variantId: 'K-S', units: 4, left: 4, why: 'opening' },
      { variantId: 'B-1', units: 7, left: 7, why: 'opening' },
    ]);
  });

  it('changes nothing of a shop that is as it says', () => {
    const { plan } = planned(file(HEAD, ...KURTA), shop);
    expect(plan).toMatchObject({ categories: [], products: [], variants: [], stock: [] });
    expect(plan.counts.variants).toEqual({ created: 0, changed: 0, archived: 0, same: 3 });
  });

  it('changes what it names, and leaves what it has no column for', () => {
    const { plan } = planned(file('handle,sku,stock', 'kurta,K-S,9'), shop, { setStock: true });
    expect(plan.variants).toEqual([{ ...shop.variants[0], available: 9 }]);
    expect(plan.stock).toEqual([{ variantId: 'K-S', units: 5, left: 9, why: 'import' }]);
    // So that a form of the console that is open by now is told so.
    expect(plan.products).toEqual([{ ...shop.products[0], version: 1, updatedAt: NOW }]);
  });

  it('leaves the stock of what is there unless it is asked to set it', () => {
    const lines = [HEAD, 'kurta,,,K-S,Size: S,1990,2790,50', 'kurta,,,K-L,Size: L,1990,2790,50'];
    const { plan } = planned(file(...lines), shop);
    expect(plan.stockKept).toBe(1);
    expect(plan.variants).toMatchObject([
      { id: 'K-S', pricePaise: 199_000, available: 4 },
      { id: 'K-L', available: 50, position: 2 },
    ]);
    expect(plan.stock).toEqual([{ variantId: 'K-L', units: 50, left: 50, why: 'opening' }]);
  });

  it('puts nothing back on the shelf that was sold since it was written', () => {
    const sold = shop.variants.map((row) => (row.id === 'K-S' ? { ...row, available: 1 } : row));
    const { plan } = planned(file(HEAD, ...KURTA), { ...shop, variants: sold });
    expect(plan).toMatchObject({ products: [], variants: [], stock: [], stockKept: 1 });
  });

  it('archives what it does not name only when asked to, and never deletes', () => {
    const lines = file(HEAD, 'kurta,,,K-S,Size: S,2290,2790,4');
    expect(planned(lines, shop).plan).toMatchObject({ products: [], variants: [] });
    const { plan } = planned(lines, shop, { archiveMissing: true });
    expect(plan.products).toMatchObject([
      { id: 'kurta', active: true },
      { id: 'book', active: false, version: 1 },
    ]);
    expect(plan.variants).toMatchObject([{ id: 'K-M', active: false }]);
    const archived = shopAfter(plan, shop);
    expect(planned(lines, archived, { archiveMissing: true }).plan).toMatchObject({
      products: [],
      variants: [],
    });
  });

  it.each([
    ['has its first line alone', file(HEAD)],
    ['has blank rows alone', file(HEAD, ',,,,,,,', ' ')],
  ])('archives nothing for a file that %s', (_, lines) => {
    expect(planned(lines, shop).faults).toEqual([]);
    const { plan, faults } = planned(lines, shop, { archiveMissing: true });
    expect(faults).toMatchObject([
      { line: 1, says: expect.stringMatching(/^The file has no product/), fatal: true },
    ]);
    expect(plan).toMatchObject({ products: [], variants: [] });
  });

  it('says that what was archived stays so, until it writes yes', () => {
    const archived = { ...shop, products: shop.products.map((row) => ({ ...row, active: false })) };
    const { plan, said } = planned(file('handle,sku', 'book,B-1'), archived);
    expect(said).toEqual([expect.stringMatching(/^2 undefined: It is archived in the shop, and stays so/)]);
    expect(plan.products).toEqual([]);
    expect(planned(file('handle,sku,active', 'book,B-1,yes'), archived).plan.products).toMatchObject([
      { id: 'book', active: true },
    ]);
  });

  it('orders all variants of a product as it names them', () => {
    const { plan } = planned(file('handle,sku', 'kurta,K-M', 'kurta,K-S'), shop);
    expect(plan.variants.map(({ id, position }) => [id, position])).toEqual([
      ['K-M', 0],
      ['K-S', 1],
    ]);
  });

  it('empties a cell that stands empty, where goods can do without it', () => {
    const full = shopAfter(
      planned(file('handle,sku,hsn,gst,importer', 'book,B-1,4901,0,Ours'), shop).plan,
      shop,
    );
    expect(full.products[1]).toMatchObject({ hsn: '4901', importer: 'Ours' });
    const { plan } = planned(file('handle,name,sku,hsn,gst,importer', 'book,,B-1,,,'), full);
    expect(plan.products).toMatchObject([{ name: 'A book', hsn: null, gstRates: [], importer: null }]);
  });

  it('keeps the words of a picture that were typed in the console where it has none', () => {
    const head = 'handle,sku,pictures';
    const shown = shopAfter(planned(file(head, 'book,B-1,a.jpg | As typed'), shop).plan, shop);
    expect(planned(file(head, 'book,B-1,a.jpg'), shown).plan).toMatchObject({ products: [], variants: [] });
    const altered = planned(file(head, '"book",B-1,"b.jpg\na.jpg | Anew"'), shown).plan.products;
    expect(altered[0]?.pictures.map(({ alt }) => alt)).toEqual(['', 'Anew']);
  });

  it('knows a category by its name or id, and makes no second one', () => {
    const { plan } = planned(file(HEAD, 'pen,A pen,BOOKS,P-1,,10,,1', 'ink,Ink,books,I-1,,10,,1'), shop);
    expect(plan.categories).toEqual([]);
    expect(plan.products).toMatchObject([
      { id: 'pen', categoryId: 'books', position: 1 },
      { id: 'ink', categoryId: 'books', position: 2 },
    ]);
  });

  it('takes a category from the shop’s own folder as it is written there', () => {
    const toys = { id: 'toys', name: 'Toys', blurb: 'To play.', tint: '#fff', position: 4 };
    const { plan } = planned(file(HEAD, 'top,A top,toys,T-1,,10,,1'), EMPTY, { categories: [toys] });
    expect(plan.categories).toEqual([toys]);
  });
});

describe('a fault', () => {
  const bad = (column: string, text: string) => [
    `handle,name,category,sku,price,${column}`,
    `a,A,Books,A-1,10,${text}`,
  ];
  it.each([
    ['a bad price', [HEAD, 'a,A,Books,A-1,,1.999,,'], '2 price: Paise have one or two digits'],
    ['no price', [HEAD, 'a,A,Books,A-1,,,,'], '2 price: A-1 is new: write its price.'],
    [
      'a price that the gateway does not take',
      [HEAD, 'a,A,Books,A-1,,0.50,,'],
      '2 price: The gateway takes from ₹1',
    ],
    [
      'a price above the MRP',
      [HEAD, 'a,A,Books,A-1,,100,90,'],
      '2 price: The price of 100 is above the maximum',
    ],
    ['a bad number', [HEAD, 'a,A,Books,A-1,,10,,few'], '2 stock: “few” is no whole number'],
    ['no name', [HEAD, 'a,,Books,A-1,,10,,'], '2 name: a is new: write its name.'],
    ['no category', [HEAD, 'a,A,,A-1,,10,,'], '2 category: a is new: write its category'],
    ['no SKU', [HEAD, 'a,A,Books,,,10,,'], '2 sku: Write a SKU'],
    ['no handle', [HEAD, ',A,Books,A-1,,10,,'], '2 handle: Write the product’s handle'],
    [
      'a bad handle',
      [HEAD, 'Two Words,A,Books,A-1,,10,,'],
      'most 100, since it stands in the address of the page: two-words.',
    ],
    ['a SKU twice', [HEAD, ...KURTA, 'pen,Pen,Books,K-S,,10,,'], '5 sku: Line 2 has the SKU K-S already'],
    [
      'two variants alike',
      [HEAD, 'a,A,Books,A-1,Size: S,10,,', 'a,,,A-2,Size: S,10,,'],
      '3 options: A-2 has the options of A-1',
    ],
    [
      'a missing option',
      [HEAD, 'a,A,Books,A-1,Size: S,10,,', 'a,,,A-2,,10,,'],
      '2 options: The variants of a need the same options: A-1 has Size; A-2 has none',
    ],
    ['options that cannot be read', [HEAD, 'a,A,Books,A-1,S,10,,'], '2 options: Write each as name: value'],
    [
      'two rows that contradict each other',
      [HEAD, 'a,A,Books,A-1,Size: S,10,,', 'a,B,,A-2,Size: M,10,,'],
      '3 name: Line 2 says something else of the same product',
    ],
    ['an unknown rate', bad('gst', '17'), '2 gst: 17% is no rate of GST'],
    ['an HSN code of five digits', bad('hsn', '61091'), '2 hsn: An HSN code has 4, 6 or 8 digits'],
    ['an unknown unit', bad('unit', 'pieces'), '2 unit: GST returns know no such unit'],
    [
      'tracking without a code',
      ['handle,name,category,sku,price,imei,product code', 'a,A,Books,A-1,10,yes,'],
      '2 imei: Devices are tracked',
    ],
    ['an unknown column', ['handle,sku,colour', 'a,A-1,red'], '1 colour: There is no such column'],
    ['a column twice', ['handle,sku,SKU', 'a,A-1,A-1'], '1 sku: Two columns are called so'],
    [
      'a comma without quotation marks',
      [HEAD, 'a,A, or so,Books,A-1,,10,,1'],
      '2 undefined: The row has 9 cells and the first line 8',
    ],
    [
      'a quotation mark that does not fit',
      [HEAD, 'a,"12" vase,Books,A-1,,10,,1'],
      '2 undefined: The quotation marks of this line',
    ],
    ['another file', ['name,price', 'a,10'], '1 undefined: The first line has neither the columns'],
    [
      'words for a picture that are too long',
      bad('pictures', `a.jpg | ${'x'.repeat(301)}`),
      '2 pictures: The words for a.jpg are over 300',
    ],
  ])('is said of %s, with its line and what to do', (_, lines, says) => {
    const { faults, said } = planned(file(...lines));
    expect(said.join('\n')).toContain(says);
    expect(faults.some(({ fatal }) => fatal)).toBe(true);
  });

  it('is said of a SKU that belongs to another product of the shop', () => {
    const { said } = planned(file(HEAD, 'pen,Pen,Books,K-S,,10,,'), shop);
    expect(said).toEqual([expect.stringMatching(/^2 sku: The shop has the SKU K-S as a variant of kurta/)]);
  });

  it('is said of a price that the shop’s own MRP does not allow', () => {
    const { said } = planned(file('handle,sku,price', 'kurta,K-S,3000'), shop);
    expect(said).toEqual([
      expect.stringMatching(/^2 price: The price would be ₹3,000 and the maximum retail price ₹2,790/),
    ]);
  });

  it('is said of each row, not of the first alone, with the line that an editor shows', () => {
    const lines = [HEAD, 'a,"A\nin two lines",Books,A-1,,x,,', '', 'b,B,Books,B-1,,10,,y'];
    const { faults } = planned(file(...lines));
    expect(faults.filter(({ fatal }) => fatal).map(({ line, column }) => [line, column])).toEqual([
      [2, 'price'],
      [5, 'stock'],
    ]);
  });

  it('is said of a file that is not in UTF-8', () => {
    const latin = new Uint8Array([...file(HEAD), 0x63, 0x61, 0x66, 0xe9, 0x0a]);
    expect(planned(latin).said).toEqual([expect.stringContaining('Save it as “CSV UTF-8”')]);
  });
});
