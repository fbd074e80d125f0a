/** Judgements of the shop's pages as they arrive through the front door. Pure. */
import type { Env } from '@/lib/env';
import { type DoorFacts, wordsOf } from './door-facts';
import { bad, type Finding, warn } from './finding';

export function judgePage(page: DoorFacts['page']): Finding[] {
  if (page === undefined) return [];
  const { html, script } = page;
  if ('error' in html || html.status !== 200) {
    return [
      bad('proxy: pages', `the first page answers ${wordsOf(html)}`, 'let the proxy pass every path on'),
    ];
  }
  if (!html.text.trimEnd().endsWith('</html>')) {
    return [
      bad(
        'proxy: buffers',
        'the first page arrives without its end',
        'let the proxy write what it buffers: proxy_temp_path on a disk with room, or proxy_buffering off;',
      ),
    ];
  }
  return script !== undefined && 'status' in script && script.status === 200
    ? []
    : [
        bad(
          'proxy: pages',
          `a script of the first page answers ${wordsOf(script)}: nothing that moves works`,
          'let the proxy pass /_next/ on as well',
        ),
      ];
}

export function judgeAction(action: DoorFacts['action']): Finding[] {
  if (action === undefined) return [];
  const { form, result } = action;
  if (result === undefined) {
    const says = `/admin/sign-in answers ${wordsOf(form)}: no action could be tried`;
    return [warn('proxy: actions', says, 'if the proxy guards /admin, place an order by hand')];
  }
  const taken = 'status' in result && result.status === 200 && result.text.includes('role="alert"');
  return taken
    ? []
    : [
        bad(
          'proxy: actions',
          `a form that is sent to the shop is not taken: ${wordsOf(result)}`,
          'let the proxy pass POST, its body, Origin and Content-Type on unchanged',
        ),
      ];
}

export function judgeRedirects(
  { plain, redirect }: DoorFacts,
  { PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>,
): Finding[] {
  const found: Finding[] = [];
  if (redirect !== undefined && 'status' in redirect) {
    const origin = URL.parse(redirect.location ?? '', PUBLIC_URL)?.origin;
    if (origin !== undefined && origin !== PUBLIC_URL) {
      found.push(
        bad(
          'proxy: redirects',
          `where the shop sends customers to ${PUBLIC_URL}, they are sent to ${origin}`,
          'let the proxy pass Location on unchanged: proxy_redirect off;',
        ),
      );
    }
  }
  if (plain !== undefined && 'status' in plain && plain.status < 300) {
    found.push(
      warn(
        'proxy: http',
        `${PUBLIC_URL.replace('https:', 'http:')} shows the shop without encryption, where nobody can sign in or keep a cart`,
        'redirect it: return 308 https://$host$request_uri;',
      ),
    );
  }
  return found;
}
