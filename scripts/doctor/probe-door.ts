/** Goes through the shop's front door as customers and the gateway do: PUBLIC_URL, whatever stands in front of it. */
import { isDirect } from '@/lib/http/door/arrival';
import { MAX_FORM_BYTES } from '@/lib/http/door/body-limit';
import { questionUrl, readAnswer } from '@/lib/http/door/door-question';
import { type Answered, ask, type Reply } from './ask';
import type { DoorFacts, Told } from './door-facts';

/** The longest that a page waits for the gateway, and a little more. */
const PATIENCE_MS = 20_000;
/** More than the largest headers of the shop's pages: their policy, a nonce and cookies. */
export const HEADER_BYTES = 2_000;

/** @param patienceMs how long the proxy must wait for an answer: finding that out takes as long. */
export async function probeDoor(publicUrl: string, patienceMs = PATIENCE_MS): Promise<DoorFacts> {
  const asked = questionUrl();
  const first = await question(asked);
  if ('error' in first || first.answer === undefined) return { first };
  const { arrival } = first.answer;
  const [again, posted, wide, late, page, action, plain, redirect] = await Promise.all([
    question(asked),
    question(questionUrl(), {
      method: 'POST',
      headers: { Origin: publicUrl, 'Content-Type': 'application/octet-stream' },
      body: 'x'.repeat(MAX_FORM_BYTES),
    }),
    question(questionUrl({ headerBytes: HEADER_BYTES })),
    isDirect(arrival, new URL(publicUrl)) ? undefined : probePatience(patienceMs),
    probePage(publicUrl),
    probeAction(publicUrl),
    publicUrl.startsWith('https:') ? ask(publicUrl.replace('https:', 'http:')) : undefined,
    ask(`${publicUrl}/api/pinelabs/callback`),
  ]);
  return { first, arrival, again, posted, wide, late, page, action, plain, redirect };
}

async function question(url: string, init: RequestInit = {}, limitMs?: number): Promise<Told> {
  const reply = await ask(url, init, limitMs);
  return 'error' in reply ? reply : { ...reply, answer: readAnswer(reply.text) };
}

function probePatience(afterMs: number): Promise<Told> {
  return question(questionUrl({ afterMs }), {}, afterMs + 10_000);
}

/** The first page, and the first of its scripts. */
async function probePage(publicUrl: string): Promise<{ html: Reply; script?: Reply | undefined }> {
  const html = await ask(`${publicUrl}/`);
  const script = 'text' in html ? /src="(\/_next\/static\/[^"]+\.js)"/.exec(html.text)?.[1] : undefined;
  return { html, script: script === undefined ? undefined : await ask(`${publicUrl}${script}`) };
}

/** The sign-in form, sent empty as a browser without scripts does: it is refused for its fields before anything is counted. */
async function probeAction(publicUrl: string): Promise<{ form: Reply; result?: Reply | undefined }> {
  const url = `${publicUrl}/admin/sign-in`;
  const form = await ask(url);
  if (!('text' in form) || form.status !== 200) return { form };
  return {
    form,
    result: await ask(url, { method: 'POST', headers: { Origin: publicUrl }, body: emptyForm(form) }),
  };
}

function emptyForm({ text }: Answered): FormData {
  const data = new FormData();
  for (const [input] of text.matchAll(/<input\b[^>]*\bname="[^"]*"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(
      (of) => new RegExp(`\\b${of}="([^"]*)"`).exec(input)?.[1] ?? '',
    );
    const hidden = input.includes('type="hidden"');
    data.append(name ?? '', hidden ? (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&') : '');
  }
  return data;
}
