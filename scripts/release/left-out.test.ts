import { expect, it } from 'vitest';
import { isLeftOut } from './left-out';

const machine = { platform: 'linux', arch: 'x64' } as const;
const server = '.next-release/server';
const sqlite = 'node_modules/better-sqlite3';

it.each([
  `${server}/app/page.js.nft.json`,
  'db/migrations/meta/0004_snapshot.json',
  'db/migrations/postgres/meta/0000_snapshot.json',
  'node_modules/pdfkit/js/pdfkit.standalone.js',
  'node_modules/pdfkit/js/pdfkit.browser.old.mjs',
  'node_modules/pdfkit/js/pdfkit.node.mjs.map',
  'node_modules/fontkit/dist/browser-module.mjs',
  'shop/catalogue/index.ts',
  `${sqlite}/prebuilds/darwin-x64.node`,
  `${sqlite}/prebuilds/linux-arm64.node`,
])('a release has no %s', (file) => {
  expect(isLeftOut(`/shop/${file}`, machine)).toBe(true);
});

it.each([
  `${server}/app/page.js`,
  `${server}/app-paths-manifest.json`,
  'db/migrations/meta/_journal.json',
  'db/migrations/0004_systems.sql',
  'node_modules/pdfkit/js/pdfkit.js',
  'node_modules/pdfkit/js/pdfkit.node.mjs',
  'node_modules/pdfkit/js/standard-fonts/Helvetica.cjs',
  'node_modules/fontkit/dist/main.cjs',
  'node_modules/fontkit/dist/module.mjs',
  'shop/pages/terms.md',
  'shop/catalogue/goods.csv',
  `${sqlite}/prebuilds/linux-x64.node`,
  `${sqlite}/prebuilds/linuxmusl-x64.node`,
])('it has %s', (file) => {
  expect(isLeftOut(`/shop/${file}`, machine)).toBe(false);
});
