/**
 * A reverse proxy in a process of its own, as carelessly set up as a test wants it: `start-proxy.ts` starts it. Node runs this file
 * by leaving out the types.
 */
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';

export interface ProxySettings {
  /** The shop's own port. */
  readonly to: number;
  readonly port?: number;
  /** Host as the client sent it (`$host`), or the upstream's, as nginx does by itself. */
  readonly host?: 'kept' | 'upstream';
  /** `set`: as nginx's $proxy_add_x_forwarded_for; `passed`: what the client sent alone; a number: that many proxies. */
  readonly forwardedFor?: 'set' | 'passed' | number;
  readonly maxBodyBytes?: number;
  /** As nginx's proxy_buffer_size. */
  readonly maxHeaderBytes?: number;
  readonly readTimeoutMs?: number;
  /** Every answer is cut off there. */
  readonly maxAnswerBytes?: number;
  /** Locations of the shop begin with this instead. */
  readonly locationsAt?: string;
  /** Everything is sent there. */
  readonly redirectsTo?: string;
  readonly dropsOrigin?: boolean;
  /** Keeps answers to GET, whatever they say of it. */
  readonly caches?: boolean;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ProxySettings;
const kept = new Map<string, { status: number; headers: IncomingMessage['headers']; body: Buffer }>();

const server = createServer((request, response) => {
  if (settings.redirectsTo !== undefined) {
    response.writeHead(301, { Location: `${settings.redirectsTo}${request.url}` }).end();
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > (settings.maxBodyBytes ?? Number.POSITIVE_INFINITY)) {
    response.writeHead(413).end('413 Request Entity Too Large');
    return;
  }
  const found = kept.get(request.url ?? '');
  if (found) response.writeHead(found.status, found.headers).end(found.body);
  else passOn(request, response);
});

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { forwardedFor = 'set', to } = settings;
  const headers = { ...request.headers };
  if (settings.host === 'upstream') headers.host = `127.0.0.1:${to}`;
  if (settings.dropsOrigin) delete headers.origin;
  if (forwardedFor !== 'passed') {
    const added = Array.from(
      { length: forwardedFor === 'set' ? 1 : forwardedFor },
      (_, n) => `10.9.0.${n + 1}`,
    );
    headers['x-forwarded-for'] = [request.headers['x-forwarded-for'] ?? [], added].flat().join(', ');
  }
  const onward = send({ host: '127.0.0.1', port: to, method: request.method, path: request.url, headers });
  onward.setTimeout(settings.readTimeoutMs ?? 0, () => onward.destroy(new Error('timed out')));
  onward.on('error', (error) => fail(response, error.message === 'timed out' ? 504 : 502));
  onward.on('response', (answer) => {
    const size = answer.rawHeaders.join(': ').length;
    if (size > (settings.maxHeaderBytes ?? Number.POSITIVE_INFINITY)) fail(response, 502);
    else giveBack(request, answer, response);
  });
  request.pipe(onward);
}

async function giveBack(
  request: IncomingMessage,
  answer: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const body = Buffer.concat(chunks).subarray(0, settings.maxAnswerBytes);
  const { 'transfer-encoding': _chunked, 'content-length': _length, ...headers } = answer.headers;
  if (settings.locationsAt !== undefined && headers.location !== undefined)
    headers.location = headers.location.replace(/^https?:\/\/[^/]+/, settings.locationsAt);
  const status = answer.statusCode ?? 502;
  if (settings.caches && request.method === 'GET') kept.set(request.url ?? '', { status, headers, body });
  response.writeHead(status, headers).end(body);
}

function fail(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end(`${status}`);
}

server.listen(settings.port ?? 0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit());
