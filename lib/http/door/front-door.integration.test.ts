import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { UPLOAD_PATH } from '@/lib/media/limits';
import type { ProxySettings } from '@/scripts/lib/careless-proxy';
import { type RunningProxy, startProxy } from '@/scripts/lib/start-proxy';
import { MAX_FORM_BYTES } from './body-limit';
import { questionUrl, readAnswer } from './door-question';
import { openFrontDoor } from './front-door';
import { learnOwnDoor } from './own-door';
import { NO_PAGE } from './request-target';

const settings = vi.hoisted(() => ({
  PUBLIC_URL: '',
  TRUSTED_PROXY_HOPS: 1,
  NEXTAUTH_SECRET: 'test-secret-of-at-least-thirty-two-characters',
}));
vi.mock('@/lib/env', () => ({ env: () => settings }));
vi.mock('@/lib/log');

/** What Next.js sees, and what it would make of it. */
interface Seen {
  url: string;
  headers: IncomingHttpHeaders;
  bytes: number;
}

let seen: Seen[] = [];
const shop = createServer((incoming, response) => {
  const { headers, socket, url = '' } = incoming;
  headers['x-forwarded-for'] ??= socket.remoteAddress;
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
  });
  incoming.on('end', () => {
    seen.push({ url, headers, bytes });
    response.end('seen');
  });
});
// As Next.js does where it has no page: nothing.
shop.on('upgrade', () => undefined);
let port = 0;
let proxy: RunningProxy | undefined;

beforeAll(async () => {
  openFrontDoor();
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  port = (shop.address() as AddressInfo).port;
});
afterAll(async () => {
  await proxy?.stop();
  shop.close();
});
beforeEach(() => {
  seen = [];
  vi.mocked(log.warn).mockClear();
});

/** The shop behind a proxy that is set up like this, and knowing it. */
async function behind(set: Omit<ProxySettings, 'to'>, hops = 1): Promise<void> {
  await proxy?.stop();
  proxy = await startProxy({ to: port, ...set });
  settings.PUBLIC_URL = `http://localhost:${proxy.port}`;
  settings.TRUSTED_PROXY_HOPS = hops;
  await learnOwnDoor();
}

interface Answer {
  status: number | undefined;
  location: string | undefined;
  cache: string | undefined;
  text: string;
}

function ask(path: string, { headers = {}, method = 'GET', body = '', at = port } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: 'localhost', family: 4, port: at, path, method, headers },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        const { location, 'cache-control': cache } = response.headers;
        resolve({ status: response.statusCode, location, cache, text });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const through = (path: string, options = {}) => ask(path, { at: proxy?.port ?? 0, ...options });

describe('behind a proxy that passes on its own name for the shop', () => {
  beforeAll(() => behind({ host: 'upstream' }));

  it('Next.js is told the shop’s own name, so that actions take its origin', async () => {
    await through('/cart', { method: 'POST', body: 'a=1' });
    const { host } = new URL(settings.PUBLIC_URL);
    expect(seen[0]?.headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
    });
  });

  it('nobody is led in a circle', async () => {
    expect((await through('/cart')).status).toBe(200);
  });
});

describe('a request under another name', () => {
  beforeAll(() => behind({ host: 'kept' }));

  it('is led to PUBLIC_URL with its path and question, and no browser remembers it', async () => {
    expect(await through('/product/x?a=1', { headers: { host: 'www.shop.example' } })).toMatchObject({
      status: 308,
      location: `${settings.PUBLIC_URL}/product/x?a=1`,
      cache: 'no-store',
    });
    expect(await ask('//evil.example/', { headers: { host: '127.0.0.1' } })).toMatchObject({
      status: 308,
      location: `${settings.PUBLIC_URL}//evil.example/`,
    });
    expect(seen).toEqual([]);
  });

  it('is left alone when it is a form: its Origin decides', async () => {
    const { status } = await through('/cart', { method: 'POST', headers: { host: 'www.shop.example' } });
    expect(status).toBe(200);
  });

  it.each(['/api/health', '/api/health/ready', '/api/pinelabs/callback', '//api/pinelabs/webhook/'])(
    'is answered at %s',
    async (path) => {
      expect((await through(path, { headers: { host: '127.0.0.1:3000' } })).status).toBe(200);
    },
  );

  it('is let pass while the shop cannot reach its own address', async () => {
    const { PUBLIC_URL } = settings;
    settings.PUBLIC_URL = 'http://localhost:9';
    await learnOwnDoor();
    expect((await ask('/', { headers: { host: 'www.shop.example' } })).status).toBe(200);
    settings.PUBLIC_URL = PUBLIC_URL;
  });

  it('is let pass where a balancer names each server by its own port, and another one answered', async () => {
    const answer = {
      arrival: { host: '127.0.0.1:3001' },
      bytes: 0,
      id: 'x',
      instance: 'another',
      publicUrl: settings.PUBLIC_URL,
    };
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(answer));
    await learnOwnDoor();
    fetched.mockRestore();
    expect((await ask('/', { headers: { host: '127.0.0.1:3000' } })).status).toBe(200);
  });

  it('stops being led on once the proxy begins to pass on that name', async () => {
    await behind({ host: 'kept' });
    const { port: front = 0 } = proxy ?? {};
    await proxy?.stop();
    proxy = await startProxy({ to: port, port: front, host: 'upstream' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20_000 });
    expect((await through('/')).status).toBe(308);
    vi.useRealTimers();
    await expect.poll(async () => (await through('/')).status).toBe(200);
  });
});

it('what is no page is so under any name', async () => {
  await behind({ host: 'kept' });
  for (const path of ['/%A0', '/x/%A0/y', 'http://other.example/', `${settings.PUBLIC_URL}/cart`]) {
    expect(await ask(path, { headers: { host: 'other.example' } }), path).toMatchObject({ status: 200 });
  }
  expect(seen.map(({ url }) => url)).toEqual(Array.from({ length: 4 }, () => NO_PAGE));
});

describe('the customer’s address', () => {
  const address = async (options = {}) => {
    seen = [];
    await through('/cart', options);
    return seen[0]?.headers['x-forwarded-for'];
  };
  const forged = { headers: { 'x-forwarded-for': '198.51.100.1' } };

  it('is what the proxy wrote', async () => {
    await behind({ forwardedFor: 'set' });
    expect(await address(forged)).toBe('198.51.100.1, 10.9.0.1');
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('is not known, and the log says so, where the proxy sends none: not the proxy’s, and not what anybody sends', async () => {
    await behind({ forwardedFor: 'passed' });
    expect(log.warn).toHaveBeenCalledWith('limits that count by address count nothing', {
      cause: 'the proxy adds no X-Forwarded-For',
    });
    expect(await address()).toBe('');
    expect(await address(forged)).toBe('');
  });

  it('stays unknown when the question is lost later', async () => {
    await behind({ forwardedFor: 'passed' });
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new Error('too busy'));
    await learnOwnDoor();
    fetched.mockRestore();
    expect(await address(forged)).toBe('');
  });

  it('is not known where more proxies write than are trusted: it would be one of theirs', async () => {
    await behind({ forwardedFor: 2 });
    expect(await address()).toBe('');
    await behind({ forwardedFor: 2 }, 2);
    expect(await address()).toBe('10.9.0.1, 10.9.0.2');
  });

  it('is not known before anything is known of the proxy, when it sends none', async () => {
    settings.PUBLIC_URL = 'http://localhost:9';
    await learnOwnDoor();
    await ask('/cart');
    expect(seen.at(-1)?.headers['x-forwarded-for']).toBe('');
  });

  it('is said to count nothing without a trusted proxy', async () => {
    await behind({ forwardedFor: 'set' }, 0);
    expect(log.warn).toHaveBeenCalledWith(expect.any(String), { cause: 'TRUSTED_PROXY_HOPS is 0' });
  });
});

it('a request for another protocol is answered as a plain one, and keeps no connection', async () => {
  await behind({ host: 'kept' });
  const headers = { connection: 'Upgrade', upgrade: 'websocket' };
  expect((await ask('/nobody-has-this', { headers: { ...headers, host: 'other.example' } })).status).toBe(
    308,
  );
  expect((await ask('/%A0', { headers })).text).toBe('seen');
  expect(seen.map(({ url }) => url)).toEqual([NO_PAGE]);
});

describe('a body', () => {
  beforeAll(() => behind({}));

  it('as long as a form may be passes, and a longer one is refused before anybody reads it', async () => {
    const post = (bytes: number) => ask('/checkout', { method: 'POST', body: 'x'.repeat(bytes) });
    expect((await post(MAX_FORM_BYTES)).status).toBe(200);
    expect(seen[0]?.bytes).toBe(MAX_FORM_BYTES);
    const refused = await post(MAX_FORM_BYTES + 1);
    expect(refused).toMatchObject({ status: 413, text: expect.stringContaining('128 KB') });
    expect(seen).toHaveLength(1);
  });

  it('of unknown length is refused as soon as it is too long', async () => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    const chunk = 'y'.repeat(32 * 1024);
    socket.write('POST /checkout HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (let n = 0; n < 5; n += 1) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    await expect.poll(() => answer).toContain('413');
    expect(seen).toEqual([]);
    socket.destroy();
  });

  it('of unknown length passes when it is short', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    expect((await ask('/checkout', { method: 'POST', body: 'a=1', headers })).status).toBe(200);
    expect(seen[0]?.bytes).toBe(3);
  });

  it.each([
    ['of the gateway’s is left to callback and webhook', '/api/pinelabs/webhook', 200],
    ['of a picture is left to the route that takes it', UPLOAD_PATH, 200],
    ['below that route is no other', `${UPLOAD_PATH}/1`, 413],
  ])('%s', async (_what, path, expected) => {
    const { status } = await ask(path, { method: 'POST', body: 'x'.repeat(MAX_FORM_BYTES + 1) });
    expect(status).toBe(expected);
  });
});

describe('the question about the way', () => {
  beforeAll(() => behind({}));

  it('tells how it arrived, to whoever has the shop’s secret', async () => {
    const response = await fetch(questionUrl({ headerBytes: 100 }), { method: 'POST', body: 'four' });
    expect(response.headers.get('x-padding')).toHaveLength(100);
    expect(readAnswer(await response.text())).toMatchObject({
      bytes: 4,
      publicUrl: settings.PUBLIC_URL,
      arrival: { host: new URL(settings.PUBLIC_URL).host, forwardedFor: '10.9.0.1', port },
    });
  });

  it('is no page without the signature, with another, or a minute later', async () => {
    const { pathname, search } = new URL(questionUrl());
    for (const ask of ['', search.slice(0, -1), search.replace('.0.0.', '.9.0.')]) {
      expect((await through(`${pathname}${ask}`)).text).toBe('seen');
    }
    const late = new URL(questionUrl({}, Date.now() - 61_000));
    expect((await through(`${late.pathname}${late.search}`)).text).toBe('seen');
  });
});
