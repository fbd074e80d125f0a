/** The goods that tests buy: few, of every kind that the shop treats in its own way. */
import { only, type SeedCategory, type SeedProduct, sizes } from '@/shop/catalogue/types';

export type { SeedCategory, SeedProduct, SeedVariant } from '@/shop/catalogue/types';

export const areDemoGoods = true;
export const picturesFolder = 'tests/fixture-shop/catalogue/pictures';

/** What tests do not look at is the same of all. */
function product(
  id: string,
  name: string,
  variants: SeedProduct['variants'],
  more: Partial<SeedProduct> = {},
): SeedProduct {
  return {
    id,
    name,
    brand: 'Fixture',
    summary: `${name}, for tests`,
    description: [`${name}: nobody has it.`, 'Two paragraphs and three facts, as goods have them.'],
    facts: [
      ['Made in', 'Bengaluru'],
      ['Material', 'Pixels'],
      ['Care', 'None'],
    ],
    pictures: ['drawing.svg', 'photo.jpg'],
    keywords: '',
    addedOn: '2026-06-01',
    variants,
    ...more,
  };
}

const storages = (sku: string, colour: string, prices: Record<string, number>) =>
  Object.entries(prices).map(([storage, price]) => ({
    sku: `${sku}-${Number.parseInt(storage, 10)}-${colour.toUpperCase()}`,
    options: { Colour: colour, Storage: storage },
    price,
    mrp: price + 3_000,
    available: 60,
  }));

const brand = (productCode: string) => ({ brand: 'Veyra', productCode, imeiTracked: true });

export const catalogue: readonly SeedCategory[] = [
  {
    id: 'phones-laptops',
    name: 'Phones & laptops',
    blurb: 'What is paid in instalments.',
    tint: '#D3DFDB',
    picture: 'drawing.svg',
    products: [
      product(
        'veyra-one-5g',
        'Veyra One 5G',
        [
          ...storages('VY-ONE', 'Moss', { '128 GB': 21_999, '256 GB': 24_999 }),
          ...storages('VY-ONE', 'Clay', { '128 GB': 21_999, '256 GB': 24_999 }),
        ],
        { ...brand('veyra_one_5g'), addedOn: '2026-10-03' },
      ),
      product(
        'veyra-pro-camera',
        'Veyra Pro',
        only('VY-PRO-256', 69_999, 74_999, 10),
        brand('veyra_pro_256'),
      ),
      product('veyra-fold', 'Veyra Fold', only('VY-FOLD-512', 119_999, 129_999, 2), {
        brand: 'Veyra',
        productCode: 'veyra_fold_512',
      }),
      product('orbin-air-13', 'Orbin Air 13', only('OB-AIR-512', 74_990, 79_990, 40), {
        productCode: 'orbin_air_13',
      }),
      product('orbin-slate-11', 'Orbin Slate 11', only('OB-SLATE-11', 32_990, 37_990, 14), {
        productCode: 'orbin_slate_11',
      }),
    ],
  },
  {
    id: 'apparel',
    name: 'Apparel',
    blurb: 'What comes in colours and sizes.',
    tint: '#EAD8CB',
    products: [
      product(
        'kaveri-linen-kurta',
        'Kaveri linen kurta',
        [
          ...sizes('KG-KAVERI-IN', 'Indigo', 2_290, 2_790, { S: 14, M: 22, L: 17, XL: 9, XXL: 0 }),
          ...sizes('KG-KAVERI-HA', 'Haldi', 2_290, 2_790, { S: 8, M: 40, L: 12, XL: 2 }),
        ],
        { brand: 'Karghaa', keywords: 'ethnic cotton कुर्ता', addedOn: '2026-09-05' },
      ),
      product('cotton-tee', 'Cotton tee', only('FX-TEE', 599, 699, 50)),
      product('everyday-cotton-stole', 'Everyday cotton stole', only('FX-STOLE', 899, 899, 3)),
    ],
  },
  {
    id: 'books',
    name: 'Books',
    blurb: 'What nobody here reads.',
    tint: '#D6DCE6',
    products: [product('field-guide', 'A field guide', only('FX-GUIDE', 795, 895, 0))],
  },
  {
    id: 'audio',
    name: 'Audio',
    blurb: 'What the gateway’s documents print plans for.',
    tint: '#DDD6E2',
    products: [
      product('tanpuri-shelf-speakers', 'Shelf speakers, a pair', only('TP-SHELF', 12_000, 13_500, 60)),
    ],
  },
  {
    id: 'grocery',
    name: 'Grocery',
    blurb: 'What costs little.',
    tint: '#DDE5CC',
    products: [
      product('assam-masala-chai', 'Assam masala chai', only('NG-CHAI-250', 340, 375, 400), {
        keywords: 'tea चाय',
        addedOn: '2026-10-01',
      }),
      product('kachcha-aam-toffee', 'Kachcha aam toffee', only('NS-TOFFEE-1', 1, 1, 5_000)),
      product('kaju-katli-box', 'Kaju katli, box of 24', only('NS-KAJU-24', 640, 680, 400)),
      product('lakadong-turmeric-tin', 'Lakadong turmeric tin', only('NG-HALDI-100', 260, 290, 400)),
      product('nani-mango-pickle', 'Nani’s mango pickle', only('NS-PICKLE-400', 320, 350, 400)),
      product('malnad-filter-coffee', 'Malnad filter coffee', only('NG-COFFEE-250', 285, 310, 400)),
    ],
  },
];
