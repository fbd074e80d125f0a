/**
 * `npm run shop-fonts`: the files of shop/fonts, cut out of @fontsource-variable's to the signs and the weights that pages show.
 * A page's first load fetches these and no others.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { root } from './lib/project.mjs';

/** As shop/fonts.ts has them. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const RUPEE = 'U+20B9';
const DEVANAGARI = 'U+0020,U+00A0,U+0900-097F,U+200C-200D,U+25CC';

/** Of headings and prices: their one weight, `h1` in app/globals.css. */
const HEADING = 560;
const TEXT = { min: 400, max: 700 };

/** The Latin subsets lack the rupee sign, and the extended ones that have it are as large as both together. */
const FACES = [
  { to: 'inter', family: 'inter', subset: 'latin', signs: LATIN, wght: TEXT },
  { to: 'inter-rupee', family: 'inter', subset: 'latin-ext', signs: RUPEE, wght: TEXT },
  { to: 'fraunces', family: 'fraunces', subset: 'latin', signs: LATIN, wght: HEADING },
  { to: 'fraunces-rupee', family: 'fraunces', subset: 'latin-ext', signs: RUPEE, wght: HEADING },
  // In one weight, which browsers embolden: its conjuncts are many, and each weight more costs as much again.
  {
    to: 'devanagari',
    family: 'noto-sans-devanagari',
    subset: 'devanagari',
    signs: DEVANAGARI,
    wght: TEXT.min,
  },
];

for (const { to, family, subset, signs, wght } of FACES) {
  const source = `node_modules/@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`;
  const font = await subsetFont(readFileSync(path.join(root, source)), textOf(signs), {
    targetFormat: 'woff2',
    variationAxes: { wght },
    // Whose it is and under which licence, which the SIL Open Font License wants to stay with the letters.
    preserveNameIds: [0, 13, 14],
  });
  writeFileSync(path.join(root, 'shop/fonts', `${to}.woff2`), font);
  console.log(`shop/fonts/${to}.woff2: ${font.length} bytes`);
}

/** @param range as CSS writes it in `unicode-range`. */
function textOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
}
