/** The package as npm packs it, in a folder of its own: what somebody has who installs it without the shop. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { merchant } from './testing/merchant';
import { startProcess } from './testing/process';

const INSTALLED = path.resolve(import.meta.dirname, '../../node_modules');
const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-alone-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where npm would put it, beside the packages that it names and no others. @returns its command. */
function install(): string {
  const modules = path.join(folder, 'node_modules');
  const own = path.join(modules, 'pinelabs-sandbox');
  mkdirSync(own, { recursive: true });
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: import.meta.dirname, stdio: 'ignore' });
  const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8'));
  const archive = path.join(folder, `${manifest.name}-${manifest.version}.tgz`);
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', own]);
  for (const dependency of Object.keys(manifest.dependencies)) {
    const link = path.join(modules, dependency);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(INSTALLED, dependency), link);
  }
  return path.join(own, manifest.bin['pinelabs-sandbox']);
}

it('starts, serves its pages, gives a token and takes an order', async () => {
  const command = install();
  // Whoever starts it may have settings of their own for TypeScript.
  writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "jsx": "react" } }');
  const sandbox = await startProcess({}, path.join(folder, 'sandbox.db'), command, folder);
  try {
    const shop = merchant(sandbox.url);
    expect((await shop.signIn()).status).toBe(200);
    const { status, json } = await shop.create();
    expect(status).toBe(200);
    const page = await fetch(json.redirect_url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('no money moves')]);
    for (const name of ['/', '/_assets/pages.css', '/_assets/checkout.js']) {
      expect((await fetch(sandbox.url + name)).status, name).toBe(200);
    }
  } finally {
    await sandbox.end();
  }
});
