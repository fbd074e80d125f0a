/** A transport that keeps the shape of every answer, and can lose one: the connection is cut once the request is written. */
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AnswerKind, type Transport, type TransportRequest, unreadablePaths } from '@/lib/pinelabs';
import { type Shape, shapeOf } from './shape';

export type Kind = AnswerKind | 'offers' | 'eligibility' | 'imei' | 'error';

export interface Recorded {
  readonly call: string;
  readonly kind: Kind;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly requestId: string;
  readonly shape: Shape | undefined;
  /** What our client cannot read of it. */
  readonly unreadable: readonly string[];
}

/** Long enough for a written request to leave this machine, in milliseconds. */
const LEFT_MS = 25;
const READ_BY_CLIENT: ReadonlySet<string> = new Set(['token', 'link', 'order', 'refund', 'webhook']);

export interface Recorder {
  readonly transport: Transport;
  /** The answer to the next call of this name is never read. */
  loseNext(call: 'create' | 'refund' | 'capture' | 'cancel'): void;
}

export function recorder(inner: Transport, keep: (recorded: Recorded) => void): Recorder {
  let lost: string | undefined;
  return {
    loseNext: (call) => {
      lost = call;
    },
    transport: async (request) => {
      const { call, kind } = nameOf(request);
      const requestId = request.headers['Request-ID'] ?? '';
      if (call === lost) {
        lost = undefined;
        await writeAndCut(request);
        keep({ call, kind, status: 0, requestId, shape: undefined, unreadable: [] });
        throw new Error('the connection was cut on purpose');
      }
      const answer = await inner(request);
      keep({ call, requestId, ...read(answer.status, kind, answer.body) });
      return answer;
    },
  };
}

function read(status: number, kind: Kind, body: Uint8Array): Omit<Recorded, 'call' | 'requestId'> {
  const json = parsed(body);
  const good = status >= 200 && status < 300;
  if (!good)
    return { status, kind: 'error', shape: json === undefined ? undefined : shapeOf(json), unreadable: [] };
  const unreadable = isReadByClient(kind) ? unreadablePaths(kind, json) : [];
  return { status, kind, shape: shapeOf(json), unreadable };
}

export function isReadByClient(kind: string): kind is AnswerKind {
  return READ_BY_CLIENT.has(kind);
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // A page of something in between: its status says all that there is to know.
    return undefined;
  }
}

function nameOf({ method, url: { pathname } }: TransportRequest): { call: string; kind: Kind } {
  if (pathname.endsWith('/token')) return { call: 'token', kind: 'token' };
  if (pathname === '/api/checkout/v1/orders') return { call: 'create', kind: 'link' };
  if (pathname.includes('/refunds/')) return { call: 'refund', kind: 'refund' };
  if (pathname.endsWith('/validate')) return { call: 'validate', kind: 'eligibility' };
  if (pathname.includes('/discover')) return { call: 'discover', kind: 'offers' };
  if (pathname.endsWith('/imei')) return { call: 'imei', kind: 'imei' };
  if (pathname.endsWith('/payments')) return { call: 'payment', kind: 'order' };
  if (pathname.endsWith('/capture')) return { call: 'capture', kind: 'order' };
  if (pathname.endsWith('/cancel')) return { call: 'cancel', kind: 'order' };
  return { call: method === 'POST' ? 'create-order' : 'get', kind: 'order' };
}

/** As far as a lost answer can be made: the whole request is written, and the connection ends before an answer is read. */
function writeAndCut({ method, url, headers, body }: TransportRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      headers,
      agent: false,
    });
    outgoing.on('error', reject);
    outgoing.on('finish', async () => {
      await sleep(LEFT_MS);
      outgoing.off('error', reject);
      outgoing.on('error', () => undefined);
      outgoing.destroy();
      resolve();
    });
    outgoing.end(body);
  });
}
