/** Wrong set-ups as they happen, and what the doctor is to say of each. */
import { shop } from '@/shop/config';
import type { Databases } from './databases';

export interface SetUp {
  readonly name: string;
  /** Of a finding that is not `ok`. */
  readonly subject: string;
  readonly says: RegExp;
  /** What was changed in nginx's configuration. */
  readonly nginx?: (sample: string) => string;
  readonly certificate?: 'unknown' | 'expired';
  /** What does not run. */
  readonly down?: 'nginx' | 'shop';
  /** What was changed in the doctor's environment, which is the shop's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly database?: keyof Databases;
  /** The doctor of this version looks; otherwise that of the second. */
  readonly build?: 'first';
}

/** Money moves in none of them: the sandbox answers in place of the gateway's UAT. */
const UAT = { PINELABS_ENV: 'uat' };

export const SET_UPS: readonly SetUp[] = [
  {
    name: 'nginx passes its own name on',
    nginx: (sample) => without(without(sample, 'proxy_set_header Host'), 'proxy_set_header X-Forwarded-Host'),
    subject: 'proxy: Host',
    says: /^asked for localhost:\d+, the shop is told shop/,
  },
  {
    name: 'nginx tells no addresses',
    nginx: (sample) => without(sample, 'proxy_set_header X-Forwarded-For'),
    subject: 'proxy: addresses',
    says: /X-Forwarded-For is not written by the proxy/,
  },
  {
    name: 'no proxy is trusted',
    env: { TRUSTED_PROXY_HOPS: '0' },
    subject: 'proxy: addresses',
    says: /TRUSTED_PROXY_HOPS is 0: limits by address count nothing/,
  },
  {
    name: 'more proxies are trusted than there are',
    env: { TRUSTED_PROXY_HOPS: '2' },
    subject: 'proxy: addresses',
    says: /TRUSTED_PROXY_HOPS is 2: a customer can choose the address/,
  },
  {
    name: 'nginx refuses large forms',
    nginx: (sample) => instead(sample, 'client_max_body_size 1m;', 'client_max_body_size 32k;'),
    subject: 'proxy: body size',
    says: /does not reach the shop/,
  },
  {
    name: 'nginx has little room for headers',
    nginx: (sample) => instead(sample, 'proxy_buffer_size 16k;', 'proxy_buffer_size 1k;'),
    subject: 'proxy: buffers',
    says: /headers as large as the checkout’s does not come through: HTTP 502/,
  },
  {
    name: 'nginx drops the Origin',
    nginx: (sample) => instead(sample, 'proxy_set_header Forwarded "";', 'proxy_set_header Origin "";'),
    subject: 'proxy: Origin',
    says: /arrives with Origin missing: every form is refused/,
  },
  {
    name: 'nginx redirects to http',
    nginx: (sample) => instead(sample, 'location / {', 'location / { return 301 http://$host$request_uri;'),
    subject: 'proxy: redirects',
    says: /sends everybody on \(301\) to http:/,
  },
  {
    name: 'nginx changes where the shop sends people',
    nginx: (sample) => instead(sample, 'location / {', 'location / { proxy_redirect ~^https(.*)$ http$1;'),
    subject: 'proxy: redirects',
    says: /they are sent to http:/,
  },
  {
    name: 'nginx keeps answers for everybody',
    nginx: (sample) =>
      `proxy_cache_path shop-cache keys_zone=all:1m;\n${instead(
        sample,
        'proxy_buffering off;',
        'proxy_cache all; proxy_ignore_headers Cache-Control Set-Cookie Vary; proxy_cache_valid 1m;',
      )}`,
    subject: 'proxy: cache',
    says: /given out again/,
  },
  {
    name: 'nginx keeps scripts back',
    nginx: (sample) => instead(sample, 'location /_next/static/ {', 'location /_next/static/ { return 404;'),
    subject: 'proxy: pages',
    says: /a script of the first page answers HTTP 404/,
  },
  {
    name: 'nobody vouches for the certificate',
    certificate: 'unknown',
    subject: 'certificate',
    says: /signed by nobody whom browsers and the gateway know/,
  },
  {
    name: 'the certificate has expired',
    certificate: 'expired',
    subject: 'certificate',
    says: /its certificate has expired/,
  },
  { name: 'nginx does not run', down: 'nginx', subject: 'front door', says: /does not answer: ECONNREFUSED/ },
  {
    name: 'the shop does not run',
    down: 'shop',
    subject: 'front door',
    says: /does not reach the shop: HTTP 502/,
  },
  {
    name: 'the demo’s administrator is left',
    env: UAT,
    subject: 'demo leftovers',
    says: new RegExp(`^${shop.demoAdministrator} `),
  },
  {
    name: 'the demo’s goods are left',
    env: UAT,
    subject: 'demo leftovers',
    says: /products are the demo’s/,
  },
  {
    name: 'a secret repeats its characters',
    env: { ...UAT, NEXTAUTH_SECRET: 'ab'.repeat(20) },
    subject: 'secrets',
    says: /^NEXTAUTH_SECRET repeats its characters/,
  },
  {
    name: 'the password is the administrator’s address',
    env: { ...UAT, ADMIN_EMAIL: 'owner@kirana-shop.in', ADMIN_PASSWORD: 'owner@kirana-shop.in' },
    subject: 'secrets',
    says: /^ADMIN_PASSWORD is the administrator’s own address/,
  },
  {
    name: 'the sandbox takes payments at a public address',
    env: { PUBLIC_URL: 'https://shop.example' },
    subject: 'sandbox defaults',
    says: /takes payments at https:\/\/shop\.example, which everybody can reach/,
  },
  {
    name: 'the build was made for another address',
    subject: 'build',
    says: /^made for http:\/\/localhost:\d+: /,
  },
  {
    name: 'the key of the actions is missing in production',
    env: {
      PINELABS_ENV: 'production',
      PINELABS_BASE_URL: '',
      PINELABS_SEAMLESS: 'off',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '',
    },
    subject: 'environment',
    says: /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing/,
  },
  {
    name: 'a migration was not applied',
    database: 'beforeMigration',
    subject: 'migrations',
    says: /not applied yet: 9999_second_build/,
  },
  {
    name: 'a migration was changed after it had been applied',
    database: 'changedMigration',
    subject: 'migrations',
    says: /applied with other content than the files have now: 9999_second_build/,
  },
  {
    name: 'an older version runs on a newer database',
    build: 'first',
    subject: 'migrations',
    says: /that this version of the shop does not know/,
  },
];

/** @throws Error when the sample has no such text any more. */
function instead(sample: string, from: string, to: string): string {
  if (!sample.includes(from)) throw new Error(`the sample has no "${from}"`);
  return sample.replace(from, to);
}

function without(sample: string, directive: string): string {
  const line = new RegExp(`^\\s*${directive} .*;\\n`, 'm').exec(sample)?.[0];
  if (line === undefined) throw new Error(`the sample has no "${directive}"`);
  return sample.replace(line, '');
}
