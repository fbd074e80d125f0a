/** Several instances behind one address, as nginx holds them: the next one is tried where one refuses, and only then. */
import http from 'node:http';
import { LOOPBACK } from './ports';

export interface Door {
  close(): Promise<void>;
}

export interface Balancer extends Door {
  /** Which instances are asked from now on, by their ports. */
  ask(instances: readonly number[]): void;
}

export interface BalancerOptions {
  /** `set`: as deploy/nginx/shop.conf does. `passed`: what the client sent alone, for a suite whose customers say where they are. */
  readonly forwardedFor: 'set' | 'passed';
  /** Told of each answer of an instance. */
  readonly answered?: ((status: number, request: http.IncomingMessage) => void) | undefined;
}

/** Nothing that an instance has begun to read is sent to another one: an order must not be placed twice. */
export async function startBalancer(
  port: number,
  first: readonly number[],
  { forwardedFor, answered }: BalancerOptions,
): Promise<Balancer> {
  let instances = first;
  let turn = 0;
  const server = http.createServer((request, response) => {
    turn += 1;
    const order = instances.map((_, index) => instances[(turn + index) % instances.length] ?? 0);
    const headers = forwardedFor === 'set' ? withForwarded(request) : request.headers;
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => pass(request, response, headers, Buffer.concat(body), order, answered));
  });
  await listen(server, port);
  return {
    ask: (wanted) => {
      instances = wanted;
    },
    close: () => closeOf(server),
  };
}

/** Rejects where the port is taken. */
export const listen = (server: http.Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });

export const closeOf = (server: http.Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The headers of deploy/nginx/shop.conf. Host stays: the shop compares a form's Origin with it. */
function withForwarded({ headers, socket }: http.IncomingMessage): http.OutgoingHttpHeaders {
  const { forwarded: _nobodyElses, ...kept } = headers;
  return {
    ...kept,
    'x-forwarded-for': [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? LOOPBACK].flat().join(', '),
    'x-forwarded-proto': 'http',
    'x-forwarded-host': headers.host,
  };
}

function pass(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  headers: http.OutgoingHttpHeaders,
  body: Buffer,
  [port, ...others]: readonly number[],
  answered: BalancerOptions['answered'],
): void {
  if (port === undefined) {
    response.writeHead(502).end();
    return;
  }
  const { method, url: path } = request;
  // A connection of its own: a kept one may be closed just as a form is sent over it.
  const options = { host: LOOPBACK, port, method, path, headers: { ...headers, connection: 'close' } };
  const onward = http.request(options, (answer) => {
    answered?.(answer.statusCode ?? 502, request);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') pass(request, response, headers, body, others, answered);
    else if (!response.headersSent) response.writeHead(502).end();
    else response.destroy();
  });
  onward.end(body);
}
