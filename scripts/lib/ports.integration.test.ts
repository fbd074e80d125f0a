import net from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { describeHolder, freePort, freePorts, isFree, LOOPBACK } from './ports';

let server: net.Server | undefined;

afterEach(() => {
  server?.close();
});

async function occupy(port: number): Promise<void> {
  await new Promise<void>((resolve) => {
    server = net.createServer().listen(port, LOOPBACK, resolve);
  });
}

it('hands out a port that can be listened on', async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  await occupy(port);
  expect(await isFree(port)).toBe(false);
});

it('hands out different ports at once', async () => {
  expect(new Set(await freePorts(8)).size).toBe(8);
});

it('gives none twice, and none that an outgoing connection could take before its server does', async () => {
  const ports = [...(await freePorts(8)), ...(await freePorts(8))];
  expect(new Set(ports).size).toBe(16);
  // Where the lowest of them begin, on Linux; others begin higher.
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

it('says which process holds a port', async () => {
  const port = await freePort();
  await occupy(port);
  expect(describeHolder(port)).toContain(`(process ${process.pid})`);
});

it('does not invent a holder for a port that nobody holds', async () => {
  expect(describeHolder(await freePort())).toBe('another program');
});
