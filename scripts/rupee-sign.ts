/**
 * Of a family of @fontsource-variable, the rupee sign alone as a file of shop/fonts: the Latin subset lacks it, and the
 * extended one that has it is as large as both together.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { root } from './lib/project.mjs';

const RUPEE = '₹';

const [family] = process.argv.slice(2);
if (!family || !/^[a-z0-9-]+$/.test(family)) {
  console.error(
    'usage: npm run rupee-sign -- <family>, as its folder in node_modules/@fontsource-variable is called',
  );
  process.exit(2);
}
const source = path.join(
  root,
  `node_modules/@fontsource-variable/${family}/files/${family}-latin-ext-wght-normal.woff2`,
);
const target = path.join(root, `shop/fonts/${family}-rupee.woff2`);
const font = await subsetFont(readFileSync(source), RUPEE, { targetFormat: 'woff2' });
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, font);
console.log(`${path.relative(root, target)}: ${font.length} bytes`);
