/** Of `npm run try-rebrand`, in its copy: builds the rebranded shop as itself and opens it. */
import assert from 'node:assert/strict';
import { TEST_DIST_DIR } from '../lib/dist-dir';
import { endAllGroups } from '../lib/processes.mjs';
import { scratchFolder, startScratch } from '../lib/scratch';
import { ensureScratchBuild } from '../lib/scratch-build';
import { GOODS, NAME } from './rebrand';

await ensureScratchBuild();
const { folder, remove } = scratchFolder();
process.on('exit', remove);
try {
  const { shopUrl } = await startScratch(folder, TEST_DIST_DIR);
  const get = (address: string) => fetch(new URL(address, shopUrl));

  const home = await (await get('/')).text();
  assert.match(home, new RegExp(`alt="${NAME}"`), 'the logo of the header');
  assert.doesNotMatch(home, /banyan/i, 'a name of the demo');
  for (const id of GOODS) assert.ok(home.includes(`/product/${id}`), `${id} on the front page`);

  const [source = ''] = /\/products\/320\/[a-z-]+\.jpg/.exec(home) ?? [];
  const scaled = await get(source);
  assert.equal(scaled.headers.get('content-type'), 'image/webp', `${source} scaled`);
  const [shared = ''] =
    /\/products\/share\/[^"]+/.exec(await (await get(`/product/${GOODS[0]}`)).text()) ?? [];
  assert.equal((await get(shared)).headers.get('content-type'), 'image/jpeg', `${shared} for link previews`);
  const missing = await get('/products/kaveri-linen-kurta-1.svg');
  assert.equal(missing.status, 404, 'a picture of the demo');
  console.log('The rebranded shop opens with its name, goods, logo and pictures.');
} finally {
  await endAllGroups();
}
