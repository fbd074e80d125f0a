/** Two instances behind one address, as nginx holds them: the next one is tried where one refuses, and only then. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '@/scripts/lib/ports';

export interface Front {
  close(): Promise<void>;
}

/** Nothing that an instance has begun to read is sent to another one: an order must not be placed twice. */
export async function startFront(port: number, instances: readonly number[]): Promise<Front> {
  let turn = 0;
  const server = http.createServer((request, response) => {
    turn += 1;
    const order = instances.map((_, index) => instances[(turn + index) % instances.length] ?? 0);
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => pass(request, response, Buffer.concat(body), order));
  });
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

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

/** What `deploy/rolling-restart.sh` calls in place of systemctl: `POST /<port>`, answered once `restart` has ended it. */
export async function startManager(
  restart: (port: number) => Promise<void>,
): Promise<Front & { url: string }> {
  const server = http.createServer((request, response) => {
    restart(Number(request.url?.slice(1))).then(
      () => response.end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
