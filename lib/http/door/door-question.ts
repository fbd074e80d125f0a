/**
 * The question that the shop and the doctor send through the shop's own front door: what does the proxy make of a request on its
 * way? Only a question that is signed with the shop's secret is answered, for a minute; to strangers the address is no page.
 */
import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { env } from '@/lib/env';
import { isSignedBy, randomToken, sign } from '@/lib/security/keys';
import { type Arrival, arrivalSchema } from './arrival';
import { pathOf } from './request-target';

const PATH = '/api/front-door';
const VALID_MS = 60_000;
/** Which of several servers behind one proxy answers. */
export const INSTANCE = randomToken();

/** What the answer is to be like. */
export interface Wanted {
  /** Bytes of its headers beside the usual ones. */
  readonly headerBytes?: number;
  /** How long the proxy is to wait for it. */
  readonly afterMs?: number;
}

const answerSchema = z.object({
  arrival: arrivalSchema,
  /** Of the body that arrived. */
  bytes: z.number(),
  /** Another one with each answer: a proxy that keeps answers gives the same again. */
  id: z.string(),
  /** Of the server that answers. */
  instance: z.string(),
  publicUrl: z.string(),
});
export type DoorAnswer = z.infer<typeof answerSchema>;

/** @returns undefined for what the shop did not say. */
export function readAnswer(text: string): DoorAnswer | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function questionUrl({ headerBytes = 0, afterMs = 0 }: Wanted = {}, now = Date.now()): string {
  const asked = `${now}.${headerBytes}.${afterMs}`;
  return `${env().PUBLIC_URL}${PATH}?ask=${asked}.${sign('front-door', asked)}`;
}

/** @returns undefined when this is no question of ours. */
function wantedBy(target: string, now: number): Required<Wanted> | undefined {
  if (pathOf(target) !== PATH) return undefined;
  const ask = new URLSearchParams(target.slice(PATH.length)).get('ask') ?? '';
  const [at = '', headerBytes = '', afterMs = '', signature = ''] = ask.split('.');
  const fresh = Math.abs(now - Number(at)) < VALID_MS;
  return fresh && isSignedBy('front-door', `${at}.${headerBytes}.${afterMs}`, signature)
    ? { headerBytes: Number(headerBytes), afterMs: Number(afterMs) }
    : undefined;
}

/** @returns false when this is no question of ours: then nothing has been done. */
export function answerQuestion(
  request: IncomingMessage,
  response: ServerResponse,
  arrival: Arrival,
): boolean {
  const wanted = wantedBy(request.url ?? '', Date.now());
  if (wanted === undefined) return false;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
  });
  request.on('end', async () => {
    await sleep(wanted.afterMs);
    const { PUBLIC_URL: publicUrl } = env();
    const answer: DoorAnswer = { arrival, bytes, id: randomToken(), instance: INSTANCE, publicUrl };
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(wanted.headerBytes > 0 ? { 'X-Padding': 'x'.repeat(wanted.headerBytes) } : {}),
    });
    response.end(JSON.stringify(answer));
  });
  return true;
}
