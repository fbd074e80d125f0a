import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type Balancer, type BalancerOptions, closeOf, listen, startBalancer } from './balancer';
import { freePort } from './ports';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const door of open.splice(0)) await door.close();
});

interface Asked {
  readonly method: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Stands in the place of the shop; `dies` breaks the connection once it has read the request. */
async function instance(dies = false): Promise<{ port: number; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = [];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ method: request.method, headers: request.headers, body });
    if (dies) request.socket.destroy();
    else response.end('answered');
  });
  await listen(server, 0);
  const made = { port: (server.address() as AddressInfo).port, asked, close: () => closeOf(server) };
  open.push(made);
  return made;
}

async function balance(
  instances: readonly number[],
  options: BalancerOptions = { forwardedFor: 'set' },
): Promise<Balancer & { url: string }> {
  const port = await freePort();
  const balancer = await startBalancer(port, instances, options);
  open.push(balancer);
  return { ...balancer, url: `http://127.0.0.1:${port}/` };
}

const place = async (url: string) => (await fetch(url, { method: 'POST', body: 'pay' })).status;

it('asks one after the other', async () => {
  const all = [await instance(), await instance(), await instance()];
  const { url } = await balance(all.map(({ port }) => port));
  for (let n = 0; n < 6; n += 1) await place(url);
  expect(all.map(({ asked }) => asked.length)).toEqual([2, 2, 2]);
});

it('sends a form whole to another instance where one refuses, and once', async () => {
  const left = await instance();
  const { url } = await balance([await freePort(), left.port]);
  expect([await place(url), await place(url)]).toEqual([200, 200]);
  expect(left.asked.map(({ method, body }) => [method, body])).toEqual([
    ['POST', 'pay'],
    ['POST', 'pay'],
  ]);
});

it('sends nothing again that an instance has read before it died', async () => {
  const [dying, other] = [await instance(true), await instance()];
  const { url } = await balance([other.port, dying.port]);
  expect(await place(url)).toBe(502);
  expect([dying.asked.length, other.asked.length]).toEqual([1, 0]);
});

it('says 502 where every instance refuses', async () => {
  const { url } = await balance([await freePort()]);
  expect(await place(url)).toBe(502);
});

it('asks those it is told of from then on', async () => {
  const [first, second] = [await instance(), await instance()];
  const { url, ask } = await balance([first.port]);
  ask([second.port]);
  await place(url);
  expect([first.asked.length, second.asked.length]).toEqual([0, 1]);
});

it('passes Host on, and says who asks as the sample of nginx does', async () => {
  const { port, asked } = await instance();
  const { url } = await balance([port]);
  const lies = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=evil',
  };
  await fetch(url, { headers: lies });
  const { host } = new URL(url);
  expect(asked[0]?.headers).toMatchObject({
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '203.0.113.7, 127.0.0.1',
  });
  expect(asked[0]?.headers).not.toHaveProperty('forwarded');
});

it('leaves the address that the client names alone where a suite wants it', async () => {
  const { port, asked } = await instance();
  const { url } = await balance([port], { forwardedFor: 'passed' });
  await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(asked[0]?.headers['x-forwarded-for']).toBe('203.0.113.7');
});
