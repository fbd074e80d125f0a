/** Sends attempts over a bounded number of connections that are kept alive. */
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Attempt } from './attempt';

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

export interface Sender {
  /** @throws Error when no answer comes. */
  send(path: string, attempt: Attempt): Promise<Answer>;
  close(): void;
}

/** Shop and sender share a machine: far more than answers anybody in time. */
const PATIENCE_MS = 60_000;
/** One chunk is one frame of the chunked encoding. */
const PIECES = 3;

/** @param ports of the shop's instances: each is asked in its turn. @param connections to each. */
export function startSender(ports: readonly number[], connections: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let turn = 0;
  const once = (path: string, attempt: Attempt) =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          host: '127.0.0.1',
          port: ports[turn++ % ports.length],
          path: path + attempt.query,
          method: attempt.method,
          headers: attempt.headers,
          timeout: PATIENCE_MS,
        },
        (answer) => read(answer).then(resolve, reject),
      );
      outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.once('error', (error) => reject(new Unanswered(error, outgoing.reusedSocket)));
      write(outgoing, attempt);
    });
  return {
    async send(path, attempt) {
      try {
        return await once(path, attempt);
      } catch (error) {
        // A connection that was kept alive may be closed by the other side just as it is used again.
        if (error instanceof Unanswered && error.onOldConnection) return once(path, attempt);
        throw error;
      }
    },
    close: () => agent.destroy(),
  };
}

class Unanswered extends Error {
  override readonly name = 'Unanswered';

  constructor(
    cause: Error,
    readonly onOldConnection: boolean,
  ) {
    super(cause.message, { cause });
  }
}

function write(outgoing: ReturnType<typeof request>, { body, chunked, method }: Attempt): void {
  if (!chunked) {
    if (method !== 'GET') outgoing.setHeader('content-length', body.length);
    outgoing.end(body);
    return;
  }
  const size = Math.ceil(body.length / PIECES);
  for (let from = 0; from < body.length; from += size) outgoing.write(body.subarray(from, from + size));
  outgoing.end();
}

async function read(answer: IncomingMessage): Promise<Answer> {
  for await (const _ of answer);
  return { status: answer.statusCode ?? 0, location: answer.headers.location };
}
