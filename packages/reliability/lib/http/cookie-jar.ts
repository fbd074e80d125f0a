/** The cookies of one browser, as far as the shop uses them: name, path, and an end. */

interface Cookie {
  readonly value: string;
  readonly path: string;
}

export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */);
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const named = new Map(attributes.map((attribute) => splitOnce(attribute.toLowerCase())));
      if (value === '' || named.get('max-age') === '0') this.#cookies.delete(name);
      else this.#cookies.set(name, { value, path: named.get('path') ?? '/' });
    }
  }

  /** What a request to this path carries. */
  header(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }
}

function splitOnce(attribute: string): [string, string] {
  const at = attribute.indexOf('=');
  return at < 0 ? [attribute, ''] : [attribute.slice(0, at), attribute.slice(at + 1)];
}
