/** Of `npm run try-rebrand`, in its copy: builds the rebranded shop as itself, brings its goods in and opens it. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { insertCoupon } from '@/db/queries/coupons';
import { newCoupon } from '@/lib/console/coupons/coupon-fields';
import { runDoctor } from '../doctor/run';
import { TEST_DIST_DIR } from '../lib/dist-dir';
import { endAllGroups, run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { scratchFolder, startScratch } from '../lib/scratch';
import { ensureScratchBuild } from '../lib/scratch-build';
import { GOODS, writeGoods } from './goods';
import { LEGAL_NAME, NAME } from './rebrand';

/** Milliseconds until a change of goods is seen. */
const SEEN_WITHIN = 20_000;
/** What lib/catalog/changed-at.ts promises. */
const SEEN_AT_ONCE = 5_000;

await ensureScratchBuild();
const { folder, remove } = scratchFolder();
process.on('exit', remove);
try {
  const { shopUrl, env } = await startScratch(folder, TEST_DIST_DIR, { DATA_DIR: folder });
  const get = (address: string) => fetch(new URL(address, shopUrl));
  const text = async (address: string) => (await get(address)).text();

  const { file, images } = await writeGoods(folder);
  const importGoods = async (...how: string[]) => {
    const args = ['run', 'catalogue', '--', 'import', file, '--images', images, ...how];
    const { code, output } = await run('npm', args, {
      cwd: root,
      env: projectEnv({ ...env, NODE_ENV: 'production' }),
    });
    assert.equal(code, 0, output);
  };
  await importGoods('--dry-run');
  await sleep(SEEN_AT_ONCE);
  assert.doesNotMatch(await text('/'), /\/product\//, 'goods of the demo, or of an import that only judges');
  await importGoods();

  const home = await until(
    () => text('/'),
    (html) => GOODS.every((id) => html.includes(`/product/${id}`)),
  );
  for (const id of GOODS) assert.ok(home.includes(`/product/${id}`), `${id} on the front page`);
  assert.match(home, new RegExp(`alt="${NAME}"`), 'the logo of the header');
  assert.doesNotMatch(home, /banyan/i, 'a name of the demo');
  assert.match(home, new RegExp(LEGAL_NAME), 'who sells, for search engines');

  const product = await text(`/product/${GOODS[0]}`);
  const [source = ''] = /\/media\/[^"\s]+\.(?:webp|jpg)/.exec(product) ?? [];
  const picture = await get(source);
  assert.match(picture.headers.get('content-type') ?? '', /^image\/(webp|jpeg)$/, `${source} of the import`);
  assert.match(picture.headers.get('cache-control') ?? '', /immutable/, `${source} kept by browsers`);

  for (const page of ['terms', 'privacy', 'delivery', 'returns', 'contact', 'about', 'warranty']) {
    assert.ok(home.includes(`/pages/${page}`), `${page} in the footer`);
    for (const address of [`/pages/${page}`, `/hi/pages/${page}`]) {
      const html = await text(address);
      assert.doesNotMatch(
        html,
        /‹|\{\{|banyan/i,
        `${address} has a blank, a placeholder or a name of the demo`,
      );
    }
  }
  assert.match(await text('/pages/contact'), /Madurai 625001/, 'the address of the business');
  assert.match(await text('/hi/pages/contact'), /Madurai 625001/, 'the same in Hindi');
  assert.match(await text('/pages/delivery'), /Tamil Nadu.*₹60, free from ₹1,000/s, 'the rates by zone');
  assert.doesNotMatch(await text('/pages/terms'), /Hold now/, 'holds, which are switched off');

  assert.ok(await makeCoupon(env), 'a coupon of the console');
  const said = (await runDoctor(root, env, '--quick')).filter(({ subject }) =>
    /^(seller|pages|tax)$/.test(subject),
  );
  assert.deepEqual(
    said.map(({ level, subject }) => `${level}: ${subject}`).toSorted(),
    ['ok: seller', 'ok: tax'],
    said.map(({ says }) => says).join('\n'),
  );
  console.log(
    'The rebranded shop opens with its name, logo, goods, pictures, rates and pages; its coupon is made, and the doctor misses nothing.',
  );
} finally {
  await endAllGroups();
}

/** Of what is typed into the console's form. @returns false where there is one already. @throws ZodError where it is refused */
async function makeCoupon(env: Readonly<Record<string, string>>): Promise<boolean> {
  Object.assign(process.env, env);
  const { transaction } = await import('@/db/client');
  const typed = { coupon: 'pongal 10', kind: 'percent', percentage: '10', 'category.everything': 'on' };
  const { coupon, ...terms } = newCoupon.parse(typed);
  const now = Date.now();
  const row = { code: coupon, ...terms, createdAt: now, updatedAt: now };
  return transaction('coupon', (tx) => insertCoupon(tx, row));
}

async function until(read: () => Promise<string>, is: (html: string) => boolean): Promise<string> {
  const end = Date.now() + SEEN_WITHIN;
  for (;;) {
    const html = await read();
    if (is(html) || Date.now() > end) return html;
    await sleep(500);
  }
}
