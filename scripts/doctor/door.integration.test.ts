/** The doctor in front of a proxy that is set up wrongly, in one way at a time. What it asks is answered as the shop answers. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFrontDoor } from '@/lib/http/door/front-door';
import { MAX_ORDER_BYTES } from '@/lib/pinelabs';
import type { ProxySettings } from '@/scripts/lib/careless-proxy';
import { startProxy } from '@/scripts/lib/start-proxy';
import type { Finding } from './finding';
import { judgeDoor } from './judge-door';
import { judgeLargeWebhook } from './judge-network';
import { HEADER_BYTES, probeDoor } from './probe-door';
import { probeLargeWebhook } from './probe-network';

const settings = vi.hoisted(() => ({
  PUBLIC_URL: '',
  PINELABS_ENV: 'uat' as const,
  TRUSTED_PROXY_HOPS: 1,
  NEXTAUTH_SECRET: 'test-secret-of-at-least-thirty-two-characters',
}));
vi.mock('@/lib/env', () => ({ env: () => settings }));
vi.mock('@/lib/log');

const PAGES: Readonly<Record<string, string>> = {
  '/': `<html><script src="/_next/static/a.js"></script>${'goods '.repeat(2_000)}</html>`,
  '/_next/static/a.js': 'run()',
  '/admin/sign-in': '<html><form><input type="hidden" name="$ACTION_1"/><input name="email"/></form></html>',
};

const shop = createServer(async (request, response) => {
  const body = await bodyOf(request);
  if (request.url === '/api/pinelabs/callback') {
    response.writeHead(303, { Location: `${settings.PUBLIC_URL}/order/return` }).end();
  } else if (request.method === 'POST' && request.url === '/admin/sign-in') {
    signIn(request, body, response);
  } else {
    const page = PAGES[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200).end(page);
  }
});

function signIn({ headers }: IncomingMessage, body: string, response: ServerResponse): void {
  if (headers.origin !== settings.PUBLIC_URL || !body.includes('$ACTION_1')) response.writeHead(500).end();
  else response.writeHead(200).end('<p role="alert">Both fields are needed.</p>');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

let port = 0;
beforeAll(async () => {
  openFrontDoor();
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  port = (shop.address() as AddressInfo).port;
});
afterAll(() => shop.close());

/** @returns what the doctor says. */
async function behind(set: Partial<ProxySettings>, hops = 1): Promise<Finding[]> {
  const proxy = await startProxy({ to: port, ...set });
  settings.PUBLIC_URL = `http://localhost:${proxy.port}`;
  settings.TRUSTED_PROXY_HOPS = hops;
  const found = judgeDoor(await probeDoor(settings.PUBLIC_URL, 300), settings);
  await proxy.stop();
  return found;
}

const told = (findings: readonly Finding[]) => findings.map(({ level, subject }) => `${level} ${subject}`);

describe('a proxy', () => {
  it('that passes all on is well', async () => {
    expect(told(await behind({}))).toEqual(['ok front door']);
  });

  it.each<[string, Partial<ProxySettings>, string, string]>([
    ['its own Host', { host: 'upstream' }, 'warn proxy: Host', 'proxy_set_header Host'],
    ['no X-Forwarded-For', { forwardedFor: 'passed' }, 'warn proxy: addresses', 'proxy_add_x_forwarded_for'],
    ['more proxies than are trusted', { forwardedFor: 2 }, 'warn proxy: addresses', 'TRUSTED_PROXY_HOPS=2'],
    ['too small bodies', { maxBodyBytes: 100_000 }, 'bad proxy: body size', 'client_max_body_size'],
    ['no Origin', { dropsOrigin: true }, 'bad proxy: Origin', 'Origin'],
    ['too small headers', { maxHeaderBytes: HEADER_BYTES }, 'bad proxy: buffers', 'proxy_buffer_size'],
    ['half a page', { maxAnswerBytes: 8_000 }, 'bad proxy: buffers', 'proxy_temp_path'],
    ['too little patience', { readTimeoutMs: 150 }, 'bad proxy: timeout', 'proxy_read_timeout'],
    ['kept answers', { caches: true }, 'bad proxy: cache', 'Cache-Control'],
    [
      'locations of its own',
      { locationsAt: 'http://other.example' },
      'bad proxy: redirects',
      'proxy_redirect',
    ],
    ['a redirect elsewhere', { redirectsTo: 'http://other.example' }, 'bad proxy: redirects', 'PUBLIC_URL'],
    ['another upstream', { to: 9 }, 'bad front door', 'HOST, PORT'],
  ])('with %s is named, with its mend', async (_, set, name, mend) => {
    const found = await behind(set);
    expect(told(found)).toContain(name);
    expect(found.find(({ level, subject }) => name === `${level} ${subject}`)?.mend).toContain(mend);
    expect(told(found)).not.toContain('ok front door');
  });

  it('that is not trusted, or of whom there are fewer than are trusted, is named', async () => {
    expect((await behind({}, 0))[0]?.says).toContain('count nothing');
    expect((await behind({}, 2))[0]).toMatchObject({
      says: expect.stringContaining('can choose the address'),
      mend: expect.stringContaining('TRUSTED_PROXY_HOPS=1'),
    });
  });

  it('that takes no webhook of the largest size is named', async () => {
    const proxy = await startProxy({ to: port, maxBodyBytes: MAX_ORDER_BYTES - 1 });
    const url = `http://localhost:${proxy.port}/api/pinelabs/webhook`;
    const judge = async (to: string) =>
      judgeLargeWebhook(to, MAX_ORDER_BYTES, await probeLargeWebhook(to, ['secret of the webhooks']));
    expect(told(await judge(url))).toEqual(['bad proxy: body size']);
    expect(await judge(`http://localhost:${port}/api/pinelabs/webhook`)).toEqual([]);
    await proxy.stop();
  });
});

it('a shop without a proxy is well', async () => {
  settings.PUBLIC_URL = `http://localhost:${port}`;
  const found = judgeDoor(await probeDoor(settings.PUBLIC_URL), settings);
  expect(found).toEqual([
    expect.objectContaining({ level: 'ok', says: expect.stringContaining('nobody stands') }),
  ]);
});
