/** What each page lets a browser run: nothing that somebody typed, on prerendered pages neither. */
import { createHash } from 'node:crypto';
import { TOFFEE } from '../lib/http/shopper';
import { sendRaw } from './raw';
import type { Trials } from './trials';

const PRERENDERED = ['/', '/category/grocery', `/product/${TOFFEE}`, '/no-such-page'];
const DRAWN = [
  '/search?q=chai',
  `/emi/${TOFFEE}`,
  '/cart',
  '/order/return',
  '/order/guessed',
  '/admin/sign-in',
];
const INJECTED = 'alert(1)';

export async function tryPolicies(trials: Trials): Promise<void> {
  for (const path of [...PRERENDERED, ...DRAWN]) {
    const { text } = await sendRaw(trials.world.shopUrl, { path });
    const [head = '', ...rest] = text.split('<');
    const policies = head
      .split('\n')
      .filter(
        (line, index, lines) => /^content-security-policy$/i.test(lines[index - 1] ?? '') && line !== '',
      )
      .map((policy) => new Map(policy.split(/; ?/).map((one) => [one.split(' ')[0] ?? '', one])));
    const scripts = policies.flatMap((policy) => policy.get('script-src') ?? []);
    trials.check(`${path} has no policy`, scripts.length > 0);
    // A browser keeps to all of them: one that is strict is enough.
    trials.check(
      `${path} lets any inline script run`,
      !scripts.every((one) => one.includes("'unsafe-inline'")),
    );
    const hash = createHash('sha256').update(INJECTED).digest('base64');
    trials.check(`${path} has the hash of a script that somebody typed`, !scripts.join().includes(hash));
    const runs = (script: string) => scripts.every((policy) => mayRun(policy, script));
    const own = [...`<${rest.join('<')}`.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, attributes = '']) => !/ src=|ld\+json/.test(attributes),
    );
    trials.check(`${path} has no inline script`, own.length > 0);
    for (const [tag] of own) trials.check(`${path} refuses a script of its own`, runs(tag));
    trials.check(`${path} runs a script without nonce or hash`, !runs(`<script>${INJECTED}</script>`));
  }
}

/** As a browser decides about an inline script: hashes and nonces take the place of 'unsafe-inline'. */
function mayRun(policy: string, script: string): boolean {
  const [, attributes = '', text = ''] = /^<script\b([^>]*)>([\s\S]*?)<\/script>$/.exec(script) ?? [];
  const nonce = / nonce="([^"]+)"/.exec(attributes)?.[1];
  const hash = createHash('sha256').update(text).digest('base64');
  if (nonce !== undefined && policy.includes(`'nonce-${nonce}'`)) return true;
  if (policy.includes(`'sha256-${hash}'`)) return true;
  return policy.includes("'unsafe-inline'") && !/'(nonce|sha256)-/.test(policy);
}
