/** One request as an attacker writes it: any Host, any Origin, any header. */
import { Agent, request } from 'node:http';

export interface RawRequest {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: FormData | URLSearchParams;
}

export interface RawAnswer {
  readonly status: number;
  readonly location: string;
  /** Headers and body, as they came. */
  readonly text: string;
}

const agent = new Agent({ keepAlive: true });
const PATIENCE_MS = 30_000;

/** Never follows a redirect. @throws Error when no answer comes. */
export async function sendRaw(
  shopUrl: string,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  // The platform knows how a form is written, and by which type it must be announced.
  const form = body && new Response(body);
  const bytes = form ? Buffer.from(await form.arrayBuffer()) : Buffer.alloc(0);
  const type = form?.headers.get('content-type');
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        // The shop closes the connection of a body that it stops reading: no other request may be on its way there.
        agent: headers['transfer-encoding'] ? false : agent,
        host: '127.0.0.1',
        port: new URL(shopUrl).port,
        path,
        method,
        timeout: PATIENCE_MS,
        headers: {
          host: new URL(shopUrl).host,
          ...(type ? { 'content-type': type } : {}),
          // Both at once are refused by Node before any code of the shop sees them.
          ...(type && !headers['transfer-encoding'] ? { 'content-length': bytes.length } : {}),
          ...headers,
        },
      },
      async (answer) => {
        let text = answer.rawHeaders.join('\n');
        for await (const chunk of answer.setEncoding('utf8')) text += chunk;
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text });
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('error', reject);
    outgoing.end(bytes);
  });
}

/** As Next's own client asks for a page: it is answered under an address that names its headers, and told which. */
export async function sendAsScript(
  shopUrl: string,
  path: string,
  cookie = '',
): Promise<{ status: number; html: string }> {
  const headers = { rsc: '1', ...(cookie ? { cookie } : {}) };
  const { location } = await sendRaw(shopUrl, { path, headers });
  const named = location === '' ? null : URL.parse(location, shopUrl);
  const { status, text } = await sendRaw(shopUrl, {
    path: named ? `${named.pathname}${named.search}` : path,
    headers,
  });
  return { status, html: text };
}
