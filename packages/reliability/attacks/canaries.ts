/** Secrets after a day's work: in nothing that the shop writes, keeps or gives to browsers. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { root } from '@/scripts/lib/project.mjs';
import { buy } from '../lib/bought';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

const SECRET_VARIABLES = [
  'PINELABS_CLIENT_SECRET',
  'PINELABS_SECRET_KEY',
  'PINELABS_WEBHOOK_SECRET',
  'NEXTAUTH_SECRET',
  'ADMIN_PASSWORD',
  'DATA_ENCRYPTION_KEY',
] as const;
/** Every access token of the sandbox begins with it: the head of a JWT. */
const TOKEN_HEAD = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';
/** Card numbers that the sandbox pays with. */
const CARDS = ['4012001037141112', '5200000000001096', '4242424242424242'];

/** Of a payment that one bank account alone may make. */
const ACCOUNT = '500000004545';

export async function tryCanaries(trials: Trials): Promise<void> {
  const { world } = trials;
  const order = await buy(world, { hold: true });
  const administrator = await world.administrator();
  const action = await administrator.openPaymentForm(order.id, 'capture');
  await action?.send();
  const tied = world.shopper();
  const checkout = await tied.fillCheckout();
  // The page asks for it only where it is demanded; the server takes it where the account can.
  const body = checkout.body({ method: 'upi' });
  for (const [name, value] of Object.entries({ bank: 'own', accountNumber: ACCOUNT }))
    body.append(name, value);
  await tied.browser.post(checkout.url, body);
  const { requests } = await world.sandbox.ledger();
  trials.check('no account was sent to the gateway', JSON.stringify(requests).includes('bank_details'));
  await untilQuiet(world);

  const orderToken = order.shopper.orderPath?.split('/').at(-1) ?? '';
  const session = administrator.browser.cookie('next-auth.session-token') ?? '';
  const secrets = [
    ...SECRET_VARIABLES.map((name) => [name, world.env[name] ?? ''] as const),
    ['an access token', TOKEN_HEAD],
    ['the token of an order’s page', orderToken],
    ['a session', session],
    ['a bank account’s number', ACCOUNT],
    ...CARDS.map((card) => ['a card number', card] as const),
  ] as const;
  const places = {
    'the shop’s log': world.shop.output(),
    'the database': databaseText(world.databaseFile),
    'what browsers load': bundles(),
  };
  for (const [name, secret] of secrets) {
    trials.check(`${name} is too short to be looked for`, secret.length >= 12);
    for (const [place, text] of Object.entries(places)) {
      trials.check(`${name} is in ${place}`, !holds(text, secret));
    }
  }
  // Each place was really searched: what belongs there is found.
  trials.check('the log was not read', places['the shop’s log'].includes(order.reference));
  trials.check('the database was not read', places['the database'].includes(order.reference));
  trials.check('the bundles were not read', places['what browsers load'].includes('Add to cart'));
  const asked = z.array(z.object({ endpoint: z.string() })).parse((await world.sandbox.ledger()).requests);
  trials.check(
    'no access token was ever given out',
    asked.some(({ endpoint }) => endpoint === 'token'),
  );
}

/** As it is, in the other case of hex, and as its bytes in base64. */
function holds(text: string, secret: string): boolean {
  return [secret, secret.toUpperCase(), Buffer.from(secret).toString('base64').replace(/=+$/, '')].some(
    (form) => text.includes(form),
  );
}

/** The file and its log, which holds what was not written back yet. */
function databaseText(file: string): string {
  return ['', '-wal']
    .map((ending) => `${file}${ending}`)
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name, 'latin1'))
    .join('');
}

function bundles(): string {
  const folder = path.join(root, TEST_DIST_DIR, 'static');
  return globSync('**/*.{js,css,json,txt,html}', { cwd: folder })
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
