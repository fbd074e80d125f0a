/**
 * Loaded into the shop's process before the shop (`node --import`): ends it at a named point, as a power cut would.
 * The points lie around what the shop's own build calls, the database driver and HTTP; the build knows nothing of them.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import Database from 'better-sqlite3';
import pg from 'pg';

/** What the driver writes into CRASH_POINT_FILE: the process ends at this point, after passing it `skip` times. */
interface Armed {
  readonly point: string;
  readonly skip: number;
}

function crashPoint(point: string): void {
  const file = process.env.CRASH_POINT_FILE;
  const armed = file ? read(file) : undefined;
  if (!file || armed?.point !== point) return;
  if (armed.skip > 0) {
    writeFileSync(file, JSON.stringify({ point, skip: armed.skip - 1 }));
    return;
  }
  // The driver sees by the name that the point was reached: one that never is must not pass in silence.
  renameSync(file, `${file}.fired`);
  process.kill(process.pid, 'SIGKILL');
}

function read(file: string): Armed | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Armed;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

aroundTransactionsOnSqlite();
aroundTransactionsOnPostgres();
aroundCalls();
aroundRequests();

/** db/sqlite.ts and db/postgres.ts write the name of a transaction behind its BEGIN and COMMIT. */
function boundaryOf(sql: unknown): { begins: boolean; name: string } | undefined {
  const [, word, name] = (typeof sql === 'string' && /^(BEGIN|COMMIT)\b.* \/\* (.+) \*\/$/.exec(sql)) || [];
  return name === undefined ? undefined : { begins: word === 'BEGIN', name };
}

function aroundTransactionsOnSqlite(): void {
  const { exec } = Database.prototype;
  /** Waits for another process's lock, and begins once more. */
  const waiting = new WeakSet<object>();
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    const { begins, name } = boundaryOf(sql) ?? {};
    if (name === undefined) return exec.call(this, sql);
    if (!begins) {
      crashPoint(`${name}: before COMMIT`);
      exec.call(this, sql);
      crashPoint(`${name}: after COMMIT`);
      return this;
    }
    if (!waiting.has(this)) crashPoint(`${name}: before BEGIN`);
    waiting.add(this);
    exec.call(this, sql);
    waiting.delete(this);
    return this;
  };
}

/** One that met another transaction begins once more, and passes its points once more. */
function aroundTransactionsOnPostgres(): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const wrapped = function (this: pg.Client, ...args: unknown[]): unknown {
    const { begins, name } = boundaryOf(args[0]) ?? {};
    if (name !== undefined) crashPoint(`${name}: before ${begins ? 'BEGIN' : 'COMMIT'}`);
    const answer = query.apply(this, args);
    if (name === undefined || begins || !(answer instanceof Promise)) return answer;
    return answer.then((result: unknown) => {
      crashPoint(`${name}: after COMMIT`);
      return result;
    });
  };
  Object.assign(pg.Client.prototype, { query: wrapped });
}

/** A request on loopback has left by then, in milliseconds; whether it was acted on, nobody knows. */
const LEFT_MS = 2;

/** Around every call to the gateway. */
function aroundCalls(): void {
  const { request } = http;
  const wrapped = (url: URL, options: http.RequestOptions): http.ClientRequest => {
    // The sandbox listens at its port on loopback; the shop finds it by the port alone.
    if (!(url instanceof URL) || url.port !== process.env.SANDBOX_PORT) return request(url, options);
    const call = nameOf(options.method ?? 'GET', url.pathname);
    crashPoint(`${call}: before the request`);
    const outgoing = request(url, options);
    let passed = false;
    const left = () => {
      if (!passed) crashPoint(`${call}: once the request has left`);
      passed = true;
    };
    setTimeout(left, LEFT_MS);
    outgoing.prependOnceListener('response', (incoming) => {
      const { emit } = incoming;
      incoming.emit = (event: string | symbol, ...args: unknown[]) => {
        if (event === 'end') {
          left();
          crashPoint(`${call}: before the answer is used`);
        }
        return emit.call(incoming, event, ...args);
      };
    });
    return outgoing;
  };
  Object.assign(http, { request: wrapped });
}

function nameOf(method: string, path: string): string {
  if (path.endsWith('/token')) return 'token';
  if (path.endsWith('/capture')) return 'capture';
  if (path.endsWith('/cancel')) return 'cancel';
  if (path.includes('/refunds/')) return 'refund';
  if (path.endsWith('/payments')) return 'payment';
  if (method === 'POST') return path.endsWith('/orders') ? 'create' : 'question';
  return path.includes('/reference/') ? 'get by reference' : 'get';
}

const ANSWERED: Readonly<Record<string, string>> = { callback: 'redirect', webhook: 'answer' };

/** Around what comes in from the gateway, by a browser or by itself. */
function aroundRequests(): void {
  const { emit } = http.Server.prototype;
  http.Server.prototype.emit = function (this: http.Server, event: string | symbol, ...args: unknown[]) {
    const [request, response] = args;
    if (
      event === 'request' &&
      request instanceof http.IncomingMessage &&
      response instanceof http.ServerResponse
    ) {
      const [, kind] = /^\/api\/pinelabs\/(callback|webhook)(?:\?|$)/.exec(request.url ?? '') ?? [];
      if (kind !== undefined) around(kind, response);
    }
    return emit.call(this, event, ...args);
  };
}

function around(kind: string, response: http.ServerResponse): void {
  crashPoint(`${kind}: before it is read`);
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => http.ServerResponse;
  Object.assign(response, {
    writeHead: (...args: unknown[]) => {
      crashPoint(`${kind}: before the ${ANSWERED[kind]}`);
      return writeHead(...args);
    },
  });
}
