/** One request with exactly these headers: a browser would add, refuse or correct some of them. */
import http from 'node:http';

export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a browser sends a form without files. */
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent as it stands, where an address would be put in order: `/../`. */
  readonly path?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where it redirects to. */
  readonly location: string | undefined;
  readonly setCookie: readonly string[];
}

const PATIENCE_MS = 20_000;

/** @throws Error when no answer comes. */
export function ask(url: URL, { method, headers = {}, form, body, path }: Ask = {}): Promise<Answer> {
  const sent = form ? new URLSearchParams(form).toString() : body;
  const type = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: { ...type, ...headers },
      ...(path === undefined ? {} : { path }),
      agent: false,
      timeout: PATIENCE_MS,
    });
    request.on('timeout', () => request.destroy(new Error(`${url.pathname}: no answer`)));
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          location: response.headers.location,
          setCookie: response.headers['set-cookie'] ?? [],
        }),
      );
    });
    request.end(sent);
  });
}
