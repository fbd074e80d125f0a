/** The client JavaScript that a page loads first. */
import { gzipSync } from 'node:zlib';

/** Addresses of a page's scripts, each once. Browsers that know modules leave `nomodule` ones alone. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b([^>]*)>/gi)].map((match) => match[1] ?? '');
  const found = tags
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? [])
    .map((src) => src.replaceAll('&amp;', '&'));
  return [...new Set(found)];
}

/** Bytes after gzip. @throws Error when the page or a script does not answer 200. */
export async function firstLoadBytes(url: string, cookie = ''): Promise<number> {
  return scriptBytes(url, await text(url, cookie));
}

/** The same of a page that is there already. */
export async function scriptBytes(url: string, html: string): Promise<number> {
  const scripts = scriptsOf(html).map((src) => new URL(src, url).href);
  if (scripts.length === 0) throw new Error(`${url} loads no script: nothing to measure`);
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipSync(await text(src, ''), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function text(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
