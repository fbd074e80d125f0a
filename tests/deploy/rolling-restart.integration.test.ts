/** deploy/rolling-restart.sh against servers that become ready, and one that does not. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** @param no how many times it says that it is not ready. */
async function instance(asked: string[], name: string, no: number): Promise<string> {
  let left = no;
  const server = http.createServer((request, response) => {
    asked.push(`${name} ${request.url}`);
    response.writeHead(left-- > 0 ? 503 : 200).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return String((server.address() as AddressInfo).port);
}

const restart = (ports: string[], waitSeconds = 20) =>
  run('sh', [path.join(root, 'deploy/rolling-restart.sh'), ...ports], {
    env: projectEnv({
      RESTART: 'echo restarting ',
      TELL_PROXY: 'echo asked:',
      DRAIN_SECONDS: '0',
      WAIT_SECONDS: String(waitSeconds),
    }),
  });

it('takes each one out of the proxy, and restarts the next only when the one before is ready', async () => {
  const asked: string[] = [];
  const [first, second] = [await instance(asked, 'first', 1), await instance(asked, 'second', 0)];
  const { code, output } = await restart([first, second]);
  expect(output.split('\n').filter(Boolean)).toEqual([
    `asked: ${second}`,
    `restarting ${first}`,
    `port ${first} is ready`,
    `asked: ${first}`,
    `restarting ${second}`,
    `port ${second} is ready`,
    `asked: ${first} ${second}`,
  ]);
  expect(asked).toEqual(['first /api/health/ready', 'first /api/health/ready', 'second /api/health/ready']);
  expect(code).toBe(0);
});

it('leaves the others as they are when one does not come back, and that one out of the proxy', async () => {
  const asked: string[] = [];
  const [first, second] = [await instance(asked, 'first', 99), await instance(asked, 'second', 0)];
  const { code, output } = await restart([first, second], 2);
  expect(output).toContain(`port ${first} is not ready after 2 s`);
  expect(asked.every((line) => line.startsWith('first'))).toBe(true);
  expect(output.split('\n').filter((line) => line.startsWith('asked'))).toEqual([`asked: ${second}`]);
  expect(code).toBe(1);
});
