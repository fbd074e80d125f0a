/** Requests as Next's own client sends them. */

/** A network of its own, so that its counters slow nobody else. */
const FROM = { 'x-forwarded-for': '203.0.113.77' };

export const WAYS = {
  page: {},
  RSC: { RSC: '1' },
  prefetch: { RSC: '1', 'Next-Router-Prefetch': '1' },
  segment: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  'prefetch as it is drawn': { RSC: '1', 'Next-Router-Prefetch': '2' },
} as const;

/** The Origin of another site's form, of one in a frame that may do nothing, and none: Next.js lets that one through. */
export const FOREIGN = ['https://evil.example', 'null', ''] as const;

export interface Answer {
  status: number;
  /** Where it leads, by either way to lead somewhere. */
  to: string;
  text: string;
  cookie: string | undefined;
}

/** Next answers its client's requests under an address that names their headers, and says which. */
export async function get(url: string, headers: Record<string, string>, cookie: string): Promise<Answer> {
  const ask = (at: string) =>
    answer(fetch(at, { headers: { ...FROM, ...headers, cookie }, redirect: 'manual' }));
  const first = await ask(url);
  const named = URL.parse(first.to, url);
  return named?.searchParams.has('_rsc') && named.pathname === new URL(url).pathname
    ? ask(named.href)
    : first;
}

let asked = 0;
/** How many requests there were so far. */
export const requests = (): number => asked;

/** An action of `useActionState`: the state before, and the form. That of a plain form takes the first, which has no field. */
export function act(
  url: string,
  id: string,
  fields: Record<string, string>,
  cookie: string,
  origin = new URL(url).origin,
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value);
  body.set('0', '["$K2","$K1"]');
  const headers = { ...FROM, cookie, ...from(origin), accept: 'text/x-component', 'Next-Action': id };
  return answer(fetch(url, { method: 'POST', headers, body, redirect: 'manual' }));
}

/** A form without a file, to a handler that answers scripts. */
export function post(url: string, cookie: string, origin = new URL(url).origin): Promise<Answer> {
  const body = new FormData();
  body.set('alt', '');
  const headers = { ...FROM, cookie, ...from(origin), accept: 'application/json' };
  return answer(fetch(url, { method: 'POST', headers, body, redirect: 'manual' }));
}

const from = (origin: string) => (origin === '' ? {} : { origin });

async function answer(request: Promise<Response>): Promise<Answer> {
  asked += 1;
  const response = await request;
  return {
    status: response.status,
    to: response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '',
    text: await response.text(),
    cookie: response.headers.getSetCookie()[0]?.split(';')[0],
  };
}
