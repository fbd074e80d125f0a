/** A real HTTP server on a free port that answers as a test tells it to, and keeps what it was asked. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Reply = (response: ServerResponse, asked: Asked) => void;

export interface LocalGateway {
  readonly baseUrl: string;
  /** Requests in order; tokens apart. */
  readonly asked: Asked[];
  readonly tokensAsked: Asked[];
  /** Replies to come, in order; the last one stays. */
  answer(...replies: Reply[]): void;
  answerToken(...replies: Reply[]): void;
  close(): Promise<void>;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return raw(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

export function raw(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Cuts the connection without an answer. */
export const reset: Reply = (response) => response.socket?.resetAndDestroy();

/** Never answers. */
export const silence: Reply = () => undefined;

export function token(value: string): Reply {
  return json({ access_token: value, expires_in: 3600 });
}

export async function localGateway(): Promise<LocalGateway> {
  const asked: Asked[] = [];
  const tokensAsked: Asked[] = [];
  let replies: Reply[] = [];
  let tokenReplies: Reply[] = [token('token-1')];

  const next = (list: Reply[]): Reply =>
    (list.length > 1 ? list.shift() : list[0]) ?? raw('the test gave no reply', 599);

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const record: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    const isToken = record.path === '/api/auth/v1/token';
    (isToken ? tokensAsked : asked).push(record);
    next(isToken ? tokenReplies : replies)(response, record);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    asked,
    tokensAsked,
    answer: (...given) => {
      replies = given;
    },
    answerToken: (...given) => {
      tokenReplies = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
