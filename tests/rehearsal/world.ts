/** The sandbox as a process, the shop's own addresses for the gateway in this one, and runs of the rehearsal against both. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { GET, POST } from '@/app/api/pinelabs/callback/route';
import { receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { GROUPS, type Group } from '@/scripts/rehearse/command-line';
import type { EvidenceFile } from '@/scripts/rehearse/evidence';
import type { Line } from '@/scripts/rehearse/line';
import { rehearse } from '@/scripts/rehearse/run';
import { startWorld, WITH_WINDOW, type World } from '../support/payments-world';

export interface Rehearsed {
  readonly file: string;
  /** The evidence as it was written. */
  readonly text: string;
  readonly content: EvidenceFile;
  line(step: string): string | undefined;
}

export interface RehearsalWorld extends World {
  run(only?: readonly Group[], resume?: string): Promise<Rehearsed>;
}

export async function startRehearsalWorld(): Promise<RehearsalWorld> {
  const world = await startWorld(WITH_WINDOW);
  const server = http.createServer((incoming, outgoing) => {
    void answer(incoming).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
  });
  server.listen(Number(new URL(process.env.PUBLIC_URL ?? '').port), 'localhost');
  await once(server, 'listening');
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
  return {
    ...world,
    run: async (only = GROUPS, resume) => {
      const lines: Line[] = [];
      const wish = { help: false, only, resume, waitMs: 3_000, updateShapes: false };
      const { file } = await rehearse(
        wish,
        { line: (line) => lines.push(line), text: () => undefined },
        folder,
      );
      const text = readFileSync(file, 'utf8');
      return {
        file,
        text,
        content: JSON.parse(text),
        line: (step) => {
          const found = lines.find((line) => line.step === step);
          return found && `${found.outcome}: ${found.says}`;
        },
      };
    },
    close: async () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
      await world.close();
    },
  };
}

async function answer(incoming: http.IncomingMessage): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  const request = new Request(new URL(url, process.env.PUBLIC_URL), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method === 'POST' && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  });
  if (url.startsWith('/api/pinelabs/callback')) return method === 'POST' ? POST(request) : GET(request);
  const { status, message } = await receiveWebhook(request);
  return new Response(message, { status });
}
