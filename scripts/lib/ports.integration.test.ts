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

it('says which process holds a port', async () => {
  const port = await freePort();
  await occupy(port);
  expect(describeHolder(port)).toContain(`(process ${process.pid})`);
});

it('does not invent a holder for a port that nobody holds', async () => {
  expect(describeHolder(await freePort())).toBe('another program');
});
