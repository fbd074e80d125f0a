/** What a merchant would do in shop/, roughly done: another name, look, rates and goods. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

export const NAME = 'Sri Venkateswara Emporium Co';
export const GOODS = ['brass-lamp', 'silk-saree', 'sandalwood-soap', 'filter-coffee', 'steel-tumbler'];

const CATALOGUE = `
import { only, type SeedCategory } from './types';

export type { SeedCategory, SeedProduct, SeedVariant } from './types';

export const areDemoGoods = false;
export const picturesFolder = 'shop/catalogue/pictures';

const goods = ${JSON.stringify(GOODS)};

export const catalogue: readonly SeedCategory[] = [
  {
    id: 'everything',
    name: 'Everything',
    blurb: 'All that we have.',
    tint: '#E8E0F0',
    products: goods.map((id, index) => ({
      id,
      name: id.replace('-', ' '),
      brand: 'Own make',
      summary: 'One of five things.',
      description: ['It is what it says.'],
      facts: [],
      pictures: [\`\${id}.jpg\`],
      keywords: '',
      addedOn: '2026-11-01',
      variants: only(\`SV-\${index}\`, 100 * (index + 1), 100 * (index + 1), 20),
    })),
  },
];
`;

export async function rebrand(folder: string): Promise<void> {
  edit(path.join(folder, 'config.ts'), [
    [/name: '[^']+'/, `name: '${NAME}'`],
    [/tagline: '[^']+'/, "tagline: 'Since 1931'"],
    [/description:\s+'[^']+'/, "description: 'Lamps, sarees and coffee.'"],
    [/supportEmail: '[^']+'/, "supportEmail: 'help@emporium.example'"],
    [/referencePrefix: '[^']+'/, "referencePrefix: 'SVE'"],
    [/demoAdministrator: '[^']+'/, "demoAdministrator: 'owner@emporium.example'"],
  ]);
  edit(path.join(folder, 'delivery.ts'), [
    [/rupees: \d+/, 'rupees: 80'],
    [/freeFromRupees: \d+/, 'freeFromRupees: 1500'],
  ]);
  edit(path.join(folder, 'theme.css'), [
    [/--primary: #\w+/, '--primary: #6b2147'],
    [/--accent: #\w+/, '--accent: #9fd3c7'],
    [/--font-heading:[^;]+;/, '--font-heading: var(--face-inter), sans-serif;'],
  ]);
  edit(path.join(folder, 'brand/index.ts'), [
    [/import heroTall/, "import logoFile from './logo.png';\nimport heroTall"],
    [/logo: StaticImageData \| undefined = undefined/, 'logo: StaticImageData | undefined = logoFile'],
  ]);
  await picture(path.join(folder, 'brand/logo.png'), 480, 120, '#6b2147');

  const catalogue = path.join(folder, 'catalogue');
  for (const file of readdirSync(catalogue)) {
    if (!/^(types|catalogue\.test)\.ts$|^pictures$/.test(file)) rmSync(path.join(catalogue, file));
  }
  const pictures = path.join(catalogue, 'pictures');
  for (const file of readdirSync(pictures)) rmSync(path.join(pictures, file));
  writeFileSync(path.join(catalogue, 'index.ts'), CATALOGUE);
  for (const id of GOODS) await picture(path.join(pictures, `${id}.jpg`), 1200, 1500, '#8a6f4d');
}

/** @throws Error where there is nothing to change: the file is no longer as this program knows it. */
function edit(file: string, changes: readonly [RegExp, string][]): void {
  let text = readFileSync(file, 'utf8');
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
    text = text.replace(pattern, replacement);
  }
  writeFileSync(file, text);
}

async function picture(file: string, width: number, height: number, background: string): Promise<void> {
  await sharp({ create: { width, height, channels: 3, background } }).toFile(file);
}
