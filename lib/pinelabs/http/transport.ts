/**
 * One HTTP sendRequest over `node:http(s)`.
 *
 * Not `fetch`: that has no connect time-out of ours without another dependency, follows redirects unless told
 * otherwise, and cannot say whether a request left this machine, which decides whether a money call may be repeated.
 */
import http from 'node:http';
import https from 'node:https';
import { createGunzip } from 'node:zlib';

export interface Timeouts {
  /** Until the connection, TLS included, stands; in milliseconds. */
  readonly connectMs: number;
  /** Until the last byte of the answer; in milliseconds. */
  readonly totalMs: number;
}

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeouts: Timeouts;
  readonly maxBytes: number;
  /**
   * On a connection of its own: a server may close an idle kept-alive one just as we send, and then nobody
   * knows whether it acted. Worth a handshake where money moves.
   */
  readonly freshConnection: boolean;
}

export interface TransportAnswer {
  readonly status: number;
  /** The value of a header, by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}

/** @throws TransportError; anything else thrown counts as `lost`. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

/** `unsent`: no byte of the request left. `lost`: it may have arrived, the connection broke. */
export type TransportFault = 'unsent' | 'timed-out' | 'lost' | 'too-large';

/** `reason` is a code such as `ECONNREFUSED`; never a text of the other side. */
export class TransportError extends Error {
  override readonly name = 'TransportError';

  constructor(
    readonly fault: TransportFault,
    readonly reason: string,
  ) {
    super(`${fault}: ${reason}`);
  }
}

export function nodeTransport(): Transport {
  const kept = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  return (request) => {
    const secure = request.url.protocol === 'https:';
    const agent = request.freshConnection ? false : kept[secure ? 'https:' : 'http:'];
    return sendRequest(request, secure, agent);
  };
}

function sendRequest(
  request: TransportRequest,
  secure: boolean,
  agent: http.Agent | false,
): Promise<TransportAnswer> {
  const { method, headers, timeouts, maxBytes } = request;
  return new Promise((resolve, reject) => {
    let connected = false;
    const outgoing = (secure ? https : http).request(request.url, { method, headers, agent });

    const connectTimer = setTimeout(() => fail('unsent', 'CONNECT_TIMED_OUT'), timeouts.connectMs);
    const totalTimer = setTimeout(
      () => (connected ? fail('timed-out', 'TIMED_OUT') : fail('unsent', 'CONNECT_TIMED_OUT')),
      timeouts.totalMs,
    );
    const stopTimers = () => {
      clearTimeout(connectTimer);
      clearTimeout(totalTimer);
    };
    // A promise settles once: whatever the sockets say after the first fault is of no interest.
    const fail = (fault: TransportFault, reason: string) => {
      stopTimers();
      reject(new TransportError(fault, reason));
      outgoing.destroy();
    };
    const broken = (error: Error) => fail(connected ? 'lost' : 'unsent', reasonOf(error));

    outgoing.on('socket', (socket) => {
      const established = () => {
        connected = true;
        clearTimeout(connectTimer);
      };
      if (!socket.connecting) established();
      else socket.once(secure ? 'secureConnect' : 'connect', established);
    });
    outgoing.on('error', broken);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const body = decoded(incoming);
      // Counted as it unfolds: a few compressed kilobytes can be gigabytes.
      body.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) fail('too-large', 'ANSWER_TOO_LARGE');
        else chunks.push(chunk);
      });
      incoming.on('error', broken);
      if (body !== incoming) body.on('error', broken);
      body.on('end', () => {
        stopTimers();
        const status = incoming.statusCode ?? 0;
        resolve({ status, header: (name) => headerOf(incoming, name), body: Buffer.concat(chunks) });
      });
    });
    outgoing.end(request.body);
  });
}

/** Compressed only where we asked for it, and then still only if the other side says so. */
function decoded(incoming: http.IncomingMessage): NodeJS.ReadableStream {
  const gzipped = /^\s*(?:x-)?gzip\s*$/i.test(headerOf(incoming, 'content-encoding') ?? '');
  return gzipped ? incoming.pipe(createGunzip()) : incoming;
}

function headerOf(incoming: http.IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The system's code for what happened; the texts beside it are left out of our messages. */
function reasonOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'CONNECTION_LOST';
}
