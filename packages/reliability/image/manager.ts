/** What deploy/rolling-restart.sh is told to ask, in the place of systemd and nginx. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeOf, type Door, listen } from '@/scripts/lib/balancer';
import { LOOPBACK } from '@/scripts/lib/ports';

/** What ask.mjs speaks to: `POST /restart/<port>` and `POST /front/<port>,…`, answered when it is done. */
export async function startManager(does: {
  restart: (port: number) => Promise<void>;
  front: (ports: readonly number[]) => void;
}): Promise<Door & { url: string }> {
  const carryOut = async ([, what, list = '']: readonly string[]) => {
    const ports = list.split(',').map(Number);
    if (what === 'front') does.front(ports);
    else await does.restart(ports[0] ?? 0);
  };
  const server = http.createServer((request, response) => {
    carryOut((request.url ?? '').split('/')).then(
      () => response.end(),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${port}/`, close: () => closeOf(server) };
}
