/** A browser without scripts, as far as a shop needs one: cookies, redirects, forms. */
import { randomInt } from 'node:crypto';
import { CookieJar } from './cookie-jar';
import { type Form, filled } from './forms';

export interface Page {
  /** Where it was found, redirects followed; on another site it is not fetched, and `html` is empty. */
  readonly url: URL;
  readonly status: number;
  readonly html: string;
}

const MOST_REDIRECTS = 5;

export class Browser {
  constructor(
    /** Without a path. */
    readonly site: string,
    readonly patienceMs = 20_000,
    /** Another browser's, to be the same one at another address of the shop. */
    readonly cookies = new CookieJar(),
    /** As the proxy in front of a shop would name it: every customer is at home somewhere else. */
    readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
  ) {}

  /** @throws Error when no answer comes. */
  get(path: string): Promise<Page> {
    return this.#load(new URL(path, this.site), { method: 'GET' });
  }

  /** @param page that the form stands on: without scripts a form is sent to its own page. */
  send(page: Page, form: Form, values: Readonly<Record<string, string | undefined>> = {}): Promise<Page> {
    return this.post(page.url, filled(form, values));
  }

  post(url: URL | string, body: FormData | URLSearchParams): Promise<Page> {
    return this.#load(new URL(url, this.site), { method: 'POST', body });
  }

  async #load(first: URL, request: { method: string; body?: FormData | URLSearchParams }): Promise<Page> {
    let url = first;
    let next = request;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await fetch(url, {
        ...next,
        redirect: 'manual',
        headers: {
          'x-forwarded-for': this.address,
          cookie: this.cookies.header(url.pathname),
          // nginx closes idle connections when it reloads; browsers then send again over another one, fetch does not.
          ...(url.protocol === 'https:' ? { connection: 'close' } : {}),
          ...(next.method === 'POST' ? { origin: this.site } : {}),
        },
        signal: AbortSignal.timeout(this.patienceMs),
      });
      this.cookies.take(answer.headers);
      const location = answer.headers.get('location');
      if (location === null || answer.status < 300 || answer.status > 399) {
        return { url, status: answer.status, html: await answer.text() };
      }
      await answer.body?.cancel();
      url = new URL(location, url);
      if (url.origin !== this.site) return { url, status: answer.status, html: '' };
      next = { method: 'GET' };
    }
    throw new Error(`${first.pathname}: more than ${MOST_REDIRECTS} redirects`);
  }
}
