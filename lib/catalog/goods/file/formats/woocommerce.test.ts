import { describe, expect, it } from 'vitest';
import { file, planned, shopAfter } from '@/tests/support/goods-file';

/** The columns of an export, with some that the shop has no use for. */
const HEAD =
  'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Is featured?","Visibility in catalog","Short description",Description,"Date sale price starts","Date sale price ends","Tax status","In stock?",Stock,"Backorders allowed?","Weight (kg)","Sale price","Regular price",Categories,Tags,Images,Parent,Position,Brands,"Attribute 1 name","Attribute 1 value(s)","Attribute 1 visible","Attribute 1 global","Attribute 2 name","Attribute 2 value(s)","Attribute 2 visible","Attribute 2 global"';
const COLUMNS = [...HEAD.matchAll(/"([^"]*)"|[^,]+/g)].map(([name, quoted]) => quoted ?? name);

const row = (cells: Record<string, string>) =>
  COLUMNS.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',');

const SHIRT = [
  row({
    ID: '44',
    Type: 'variable',
    SKU: 'vneck',
    Name: 'V-neck shirt',
    Published: '1',
    'Short description': '<p>A shirt\\nof cotton.</p>',
    Description: 'First paragraph.\\n\\nSecond, with <em>weight</em>.\\n<ul>\\n<li>Soft</li>\\n</ul>',
    Categories: 'Clothing > Shirts, New arrivals',
    Tags: 'cotton, summer',
    Images: 'https://shop.example/a.jpg, https://shop.example/b.jpg',
    'Weight (kg)': '.25',
    'Attribute 1 name': 'Size',
    'Attribute 1 value(s)': 'M, L',
    'Attribute 1 global': '1',
    'Attribute 2 name': 'Fabric',
    'Attribute 2 value(s)': 'Cotton\\, combed',
  }),
  row({
    ID: '45',
    Type: 'variation',
    SKU: 'vneck-m',
    Name: 'V-neck shirt - M',
    Published: '1',
    Stock: '5',
    'Regular price': '799',
    'Sale price': '699',
    Images: 'https://shop.example/m.jpg',
    Parent: 'vneck',
    'Attribute 1 name': 'Size',
    'Attribute 1 value(s)': 'M',
  }),
  row({
    ID: '46',
    Type: 'variation',
    Name: 'V-neck shirt - L',
    Published: '1',
    Stock: '-1',
    'Weight (kg)': '0.3',
    'Regular price': '799',
    'Sale price': '699',
    'Date sale price ends': '2026-01-31',
    Parent: 'id:44',
    'Attribute 1 name': 'Size',
    'Attribute 1 value(s)': 'L',
  }),
];
const mug = (cells: Record<string, string>) =>
  row({ ID: '50', Type: 'simple', Name: 'Mug', Categories: 'Home', 'Regular price': '250', ...cells });
const MUG = row({
  ID: '50',
  Type: 'simple, virtual',
  SKU: 'mug',
  Name: 'Mug',
  Published: '0',
  Stock: '',
  'Regular price': '250',
  Categories: 'Home',
});

describe('WooCommerce’s export of products', () => {
  it('becomes products with their variations, pictures and texts', () => {
    const { plan, faults } = planned(file(HEAD, ...SHIRT, MUG));
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    expect(plan.categories.map(({ name }) => name)).toEqual(['Clothing', 'Home']);
    expect(plan.products).toMatchObject([
      {
        id: 'v-neck-shirt',
        name: 'V-neck shirt',
        categoryId: 'clothing',
        summary: 'A shirt of cotton.',
        description: 'First paragraph.\n\nSecond, with weight.\n\n• Soft',
        facts: [['Fabric', 'Cotton, combed']],
        keywords: 'Shirts New arrivals cotton summer',
        active: true,
        pictures: [
          { src: 'https://shop.example/a.jpg', alt: '' },
          { src: 'https://shop.example/b.jpg', alt: '' },
          // The picture of a variation is shown when that is chosen.
          { src: 'https://shop.example/m.jpg', alt: 'M' },
        ],
      },
      { id: 'mug', active: false },
    ]);
    expect(plan.variants).toMatchObject([
      {
        id: 'vneck-m',
        options: { Size: 'M' },
        pricePaise: 69_900,
        mrpPaise: 79_900,
        available: 5,
        weightGrams: 250,
      },
      // The season of its lower price is over.
      { id: 'WOO-46', options: { Size: 'L' }, pricePaise: 79_900, available: 0, weightGrams: 300 },
      { id: 'mug', options: {}, pricePaise: 25_000, available: 0 },
    ]);
  });

  it('knows a product again by its SKUs when it has another name', () => {
    const shop = shopAfter(planned(file(HEAD, ...SHIRT, MUG)).plan);
    expect(planned(file(HEAD, ...SHIRT, MUG), shop).plan).toMatchObject({ products: [], variants: [] });
    const renamed = MUG.replace('"Mug"', '"Large mug"');
    expect(planned(file(HEAD, renamed), shop).plan.products).toMatchObject([
      { id: 'mug', name: 'Large mug' },
    ]);
  });

  it('knows goods without a SKU by their number, whatever they are called by now', () => {
    const bare = MUG.replace('"mug"', '""');
    const shop = shopAfter(planned(file(HEAD, ...SHIRT, bare)).plan);
    expect(shop.variants.at(-1)?.id).toBe('WOO-50');
    const renamed = [
      // Another that takes the name that the mug had.
      bare.replace('"50"', '"70"'),
      ...SHIRT.map((line) => line.replace('V-neck', 'Round-neck')),
      bare.replace('"Mug"', '"Large mug"'),
    ];
    const { plan, faults } = planned(file(HEAD, ...renamed), shop);
    expect(faults).toEqual([]);
    expect(plan.products.map(({ id, name }) => [id, name])).toEqual([
      ['mug-70', 'Mug'],
      ['v-neck-shirt', 'Round-neck shirt'],
      ['mug', 'Large mug'],
    ]);
    expect(plan.counts.variants).toMatchObject({ created: 1, same: 3 });
  });

  it('gives goods an SKU of their name and options where the export leaves its numbers out', () => {
    const bare = MUG.replace('"50"', '""').replace('"mug"', '""');
    expect(planned(file(HEAD, bare)).plan.variants).toMatchObject([{ id: 'MUG' }]);
  });

  it('takes the first sentence of a long short description, and puts the rest before the description', () => {
    const rest = 'It holds what it is given, and more. '.repeat(12).trim();
    const withShort = (short: string) =>
      planned(
        file(
          HEAD,
          mug({
            'Short description': short,
            Description: 'Clay.',
          }),
        ),
      );
    const long = withShort(`<p>A mug of clay. ${rest}</p>`);
    expect(long.plan.products).toMatchObject([
      { summary: 'A mug of clay.', description: `${rest}\n\nClay.` },
    ]);
    expect(long.faults.map(({ line, column, fatal }) => [line, column, fatal])).toEqual([
      [2, 'Short description', false],
      [2, 'Categories', false],
    ]);
    const endless = 'clay '.repeat(80).trim();
    expect(withShort(endless).plan.products).toMatchObject([
      { summary: `${endless.slice(0, 157)}…`, description: `${endless}\n\nClay.` },
    ]);
    const most = 'x'.repeat(300);
    expect(withShort(most).plan.products).toMatchObject([{ summary: most, description: 'Clay.' }]);
  });

  it('reads weights with commas, and says which it cannot read', () => {
    const weighing = (weight: string) =>
      planned(
        file(
          HEAD,
          mug({
            'Weight (kg)': weight,
          }),
        ),
      );
    expect(weighing('1,200.5').plan.variants).toMatchObject([{ weightGrams: 1_200_500 }]);
    expect(weighing('0').plan.variants).toMatchObject([{ weightGrams: null }]);
    // It may be a decimal comma.
    for (const text of ['0,25', 'heavy']) {
      expect(weighing(text).said[0]).toMatch(
        new RegExp(`^2 Weight \\(kg\\): “${text} kg” is no whole number`),
      );
    }
  });

  it('gives products of one name, or of one without Latin letters, an address each', () => {
    const others = [
      MUG.replace('"50"', '"51"').replace('"mug"', '"mug2"'),
      MUG.replace('"50"', '"52"').replace('"mug"', '"mug3"').replace('"Mug"', '"कप"'),
    ];
    const { plan } = planned(file(HEAD, MUG, ...others));
    expect(plan.products.map(({ id }) => id)).toEqual(['mug', 'mug-51', 'product-52']);
  });

  it('says what it leaves out, and what has no parent', () => {
    const grouped = row({ ID: '60', Type: 'grouped', Name: 'Set', Published: '1' });
    const orphan = row({ ID: '61', Type: 'variation', Name: 'X - M', Parent: 'id:99', 'Regular price': '1' });
    const { said } = planned(file(HEAD, grouped, orphan));
    expect(said).toEqual([
      '2 Type: grouped: left out.',
      expect.stringMatching(/^3 Parent: There is no product id:99/),
    ]);
  });

  it('names its own columns in what is wrong', () => {
    const { said } = planned(file(HEAD, MUG.replace('"250"', '"Rs two"'), SHIRT[0] ?? ''));
    expect(said.filter((text) => !text.includes('made.'))).toEqual([
      expect.stringMatching(/^2 Regular price: “t” does not belong in an amount/),
      expect.stringMatching(/^3 undefined: It has no variations/),
    ]);
  });
});
