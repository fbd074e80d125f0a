/** Two instances behind one address, as nginx holds them: the next one is tried where one refuses, and only then. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '@/scripts/lib/ports';

export interface Door {
  close(): Promise<void>;
}

export interface Front extends Door {
  /** Which instances are asked from now on. */
  ask(instances: readonly number[]): void;
}

/** Nothing that an instance has begun to read is sent to another one: an order must not be placed twice. */
export async function startFront(port: number, first: readonly number[]): Promise<Front> {
  let instances = first;
  let turn = 0;
  const server = http.createServer((request, response) => {
    turn += 1;
    const order = instances.map((_, index) => instances[(turn + index) % instances.length] ?? 0);
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => pass(request, response, Buffer.concat(body), order));
  });
  await listen(server, port);
  return {
    ask: (wanted) => {
      instances = wanted;
    },
    close: () => closeOf(server),
  };
}

const listen = (server: http.Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));

const closeOf = (server: http.Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function pass(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  body: Buffer,
  [port, ...others]: readonly number[],
): void {
  if (port === undefined) {
    response.writeHead(502).end();
    return;
  }
  const { method, url: path, headers } = request;
  const options = { host: LOOPBACK, port, method, path, headers: { ...headers, connection: 'close' } };
  const onward = http.request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') pass(request, response, body, others);
    else if (!response.headersSent) response.writeHead(502).end();
    else response.destroy();
  });
  onward.end(body);
}

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
