/** A browser without scripts, as far as a shop needs one: cookies, redirects, forms. */
import { randomInt } from 'node:crypto';
import { CookieJar } from 'tough-cookie';
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
    readonly jar = new CookieJar(),
    /** As the proxy in front of a shop would name it: every customer is at home somewhere else. */
    readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
  ) {}

  /** What a request to this path carries. */
  cookiesFor(path: string): string {
    return this.jar.getCookieStringSync(new URL(path, this.site).href);
  }

  /** @param name without the prefix that it has under https. @returns its value. */
  cookie(name: string): string | undefined {
    const all = this.jar.getCookiesSync(this.site);
    return all.find(({ key }) => key === name || key === `__Host-${name}`)?.value;
  }

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
          cookie: this.jar.getCookieStringSync(url.href),
          // nginx closes idle connections when it reloads; browsers then send again over another one, fetch does not.
          ...(url.protocol === 'https:' ? { connection: 'close' } : {}),
          ...(next.method === 'POST' ? { origin: this.site } : {}),
        },
        signal: AbortSignal.timeout(this.patienceMs),
      });
      for (const line of answer.headers.getSetCookie()) this.jar.setCookieSync(line, url.href);
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
