/** The shop's front door: another name, what is no page, large bodies, and a proxy that is set up without any care. */
import { request as send } from 'node:http';
import { runDoctor } from '../scripts/doctor/run';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { freePort } from '../scripts/lib/ports';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { root } from '../scripts/lib/project.mjs';
import { type RunningScratch, scratchFolder, startScratch } from '../scripts/lib/scratch';
import { type RunningProxy, startProxy } from '../scripts/lib/start-proxy';
import { payInBrowser } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { expect, test } from './support/test';

interface Answer {
  status: number | undefined;
  location: string | undefined;
  text: string;
}

/** As it is written here: a browser would mend the path and the Host. */
function raw(url: string, path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, location: response.headers.location, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

for (const host of ['127.0.0.1', 'www.shop.example']) {
  test(`a page under the name ${host} is led to the shop's own`, async ({ shop }) => {
    const headers = { host };
    await expect(async () => {
      const answer = await raw(shop.url, '/search?q=chai', { headers });
      expect(answer).toMatchObject({ status: 308, location: `${shop.url}/search?q=chai` });
    }).toPass();
    expect((await raw(shop.url, '/api/health', { headers })).status).toBe(200);
    expect((await raw(shop.url, '/api/pinelabs/webhook', { headers, method: 'POST' })).status).toBe(401);
    expect((await raw(shop.url, '/api/pinelabs/callback', { headers })).status).toBe(303);
  });
}

test('a path that cannot be read, and the address of another site, are no page', async ({ shop }) => {
  const { host } = new URL(shop.url);
  const paths = [
    '/%A0',
    '/product/%A0',
    '/%A0/cart',
    '/order/x/%E0%A4',
    `${shop.url}/cart`,
    'http://other.example/',
  ];
  for (const path of paths) {
    const answer = await raw(shop.url, path, { headers: { host } });
    expect(answer, path).toMatchObject({ status: 404, location: undefined });
    expect(answer.text).toContain('<html');
  }
  expect((await raw(shop.url, '/%A0', { method: 'POST', headers: { host } })).status).toBe(404);
});

test('a form that is longer than any of the shop’s is refused', async ({ shop }) => {
  for (const path of ['/checkout', '/cart', '/admin/sign-in', '/order/x']) {
    const headers = { host: new URL(shop.url).host, 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await raw(shop.url, path, { method: 'POST', headers, body: 'x'.repeat(130 * 1024) });
    expect(answer.status, path).toBe(413);
  }
});

test.describe('behind a proxy that passes on its own Host and no X-Forwarded-For', () => {
  test.describe.configure({ mode: 'serial' });
  const { folder, remove } = scratchFolder();
  let world: RunningScratch;
  let proxy: RunningProxy;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const port = await freePort();
    const PUBLIC_URL = `http://localhost:${port}`;
    world = await startScratch(folder, TEST_DIST_DIR, { PUBLIC_URL });
    const to = Number(new URL(world.shop.url).port);
    proxy = await startProxy({ to, port, host: 'upstream', forwardedFor: 'passed' });
  });
  test.afterAll(async () => {
    await proxy.stop();
    await endAllGroups();
    remove();
  });

  test('customers buy and administrators sign in', async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: world.shopUrl })).newPage();
    await payInBrowser(page, { hold: false });
    const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = world.env;
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.submit({ email, password });
    await expect(page).toHaveURL(`${world.shopUrl}/admin`);
  });

  test('the log says that nobody’s address is counted, and that the build is another address’s', async () => {
    await expect(async () => {
      await raw(world.shopUrl, '/');
      expect(world.shop.output()).toContain('the proxy adds no X-Forwarded-For');
    }).toPass({ timeout: 30_000 });
    expect(world.shop.output()).toContain('the build was made for http://localhost:3000');
  });

  test('the doctor goes the same way and names all three', async () => {
    test.setTimeout(120_000);
    const findings = await runDoctor(root, world.env);
    const ofDoor = findings.filter(({ subject }) => /^(build|proxy|front door)/.test(subject));
    expect(ofDoor.map(({ level, subject }) => `${level} ${subject}`)).toEqual([
      'warn build',
      'warn proxy: Host',
      'warn proxy: addresses',
    ]);
  });
});
