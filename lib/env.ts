/** The environment, read and checked once. A malformed variable is one line that names it and says the mend. */
import 'server-only';
import { z } from 'zod';
import { isPostgres } from '@/db/engine';
import { parseMailbox, parseMailUrl } from './mail/address';
import { TIED_METHODS } from './payments/state/ways-to-pay/channels';
import { METHODS, PAGE_METHODS } from './payments/state/ways-to-pay/methods';
import { HOST_NAME } from './pinelabs/ids';
import { webhookSecretFault } from './pinelabs/incoming/webhook-secret';

const origin = (what: string) =>
  z.string({ error: `is missing: ${what}` }).refine((value) => isOrigin(value), {
    error: `must be an address without a path, like https://shop.example: ${what}`,
  });

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '');
}

const wholeNumber = (name: string, min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int()
    .min(min, `must be a whole number from ${min} to ${max}, for ${name}`)
    .max(max, `must be a whole number from ${min} to ${max}, for ${name}`);

const credential = (what: string) => z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);

/** The gateway's systems, as PINELABS_SYSTEMS names them. */
const SYSTEMS = ['hosted', 'express', 'frame', 'emi', 'cardless'] as const;

const oneOf = <const Name extends string>(names: readonly Name[], what: string) =>
  z.enum(names, { error: `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}: ${what}` });

const parts = (value: string) => value.split(',').map((part) => part.trim());

/** Names separated by commas, each of them one of `names`. */
const listOf = <const Name extends string>(names: readonly Name[], hint = '') => {
  const error = `must be a list of ${names.join(', ')}, separated by commas${hint}`;
  return z
    .string()
    .transform(parts)
    .pipe(z.array(z.enum(names, { error })));
};

/** Hosts that answer the gateway's API. PINELABS_BASE_URL may name one of these or a loopback address. */
const GATEWAY_BASE = {
  uat: 'https://pluraluat.v2.pinepg.in',
  production: 'https://api.pluralpay.in',
} as const;

/** As pasted: the merchant secret itself or its Base64, see lib/pinelabs/incoming/webhook-secret.ts. */
const webhookSecrets = z
  .string({ error: 'is missing: the merchant secret from the gateway’s dashboard, or its Base64' })
  .transform(parts)
  .superRefine((secrets, context) => {
    const fault =
      secrets.length > 2
        ? 'holds more than two secrets: give one, or two separated by a comma while you rotate; one that contains a comma goes in as its Base64'
        : secrets.map(webhookSecretFault).find((found) => found !== undefined);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

/** 32 bytes in Base64, as `openssl rand -base64 32` prints them. */
const isKey = (text: string) => /^[A-Za-z0-9+/]{43}=$/.test(text);
const areSealingKeys = (keys: readonly string[]) => keys.length <= 2 && keys.every(isKey);
const SEALING_KEYS_FAULT =
  'must be 32 bytes in Base64, from `openssl rand -base64 32`; while it changes, the new key, a comma and the old one';

const RETENTION_FAULT =
  'must be 0 (nothing is erased) or whole days from 180 to 3650: disputes and refunds need what is younger';

const schema = z.object({
  PUBLIC_URL: origin('the shop’s own address, which the gateway sends customers back to').transform((value) =>
    value.replace(/\/$/, ''),
  ),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.|postgres(ql)?:\/\/.)/,
      'must begin with "file:" or "postgres://", like file:./.data/store.db or postgres://user:password@db.example/shop',
    )
    .default('file:./.data/store.db'),
  DATABASE_POOL_SIZE: wholeNumber('connections of one instance to PostgreSQL', 2, 1_000).default(10),
  DATABASE_STATEMENT_SECONDS: wholeNumber('how long PostgreSQL works on one query', 1, 300).default(10),
  DATABASE_IDLE_SECONDS: wholeNumber('how long PostgreSQL waits inside a transaction', 1, 300).default(10),
  DATA_DIR: z.string().optional(),
  MEDIA_URL: z
    .string()
    .regex(
      // Read by lib/media/storage/media-url.ts.
      /^s3:\/\/[^:/@?#%]+:([^:/@?#%]|%[2-7][0-9A-F])+@[\w.-]+(:\d+)?(\/[\w.-]+)+\/?(\?region=[\w-]+)?$/i,
      'must be S3-compatible storage, like s3://KEY:SECRET@s3.ap-south-1.amazonaws.com/bucket?region=ap-south-1; encode what is special in the secret',
    )
    .optional(),
  PINELABS_ENV: z
    .enum(['sandbox', 'uat', 'production'], { error: 'must be sandbox, uat or production' })
    .default('sandbox'),
  PINELABS_BASE_URL: z.string().optional(),
  PINELABS_CLIENT_ID: credential('the client id that the gateway gave you'),
  PINELABS_CLIENT_SECRET: credential('the client secret that the gateway gave you'),
  PINELABS_MERCHANT_ID: credential('the merchant id that the gateway gave you'),
  PINELABS_SECRET_KEY: z
    .string({ error: 'is missing: the hex key that signs callbacks' })
    .regex(/^([0-9a-fA-F]{2}){16,}$/, 'must be hex, at least 32 digits: the key that signs callbacks'),
  PINELABS_WEBHOOK_SECRET: webhookSecrets,
  PINELABS_SYSTEMS: listOf(
    SYSTEMS,
    '; payments from the customer’s own account are PINELABS_BANK_DETAILS',
  ).prefault('hosted'),
  PINELABS_METHODS: listOf(METHODS).prefault(METHODS.join(',')),
  PINELABS_PRE_AUTH: oneOf(['on', 'off'], 'whether the gateway lets this account hold money').default('on'),
  PINELABS_BANK_DETAILS: oneOf(
    ['off', 'offered', 'demanded'],
    'whether a payment is tied to the customer’s own bank account',
  ).default('off'),
  PINELABS_CHALLENGE_HOSTS: z
    .string()
    .default('')
    .transform((value) => parts(value.toLowerCase()).filter((part) => part !== ''))
    .refine((hosts) => hosts.every((host) => HOST_NAME.test(host)), {
      error: 'must be host names alone, like d0example.cloudfront.net, separated by commas',
    }),
  PINELABS_SEAMLESS: oneOf(['on', 'off'], 'whether the shop’s own page takes card numbers').default('off'),
  PINELABS_PCI_ACKNOWLEDGED: oneOf(['yes', 'no'], 'whether this shop has a PCI DSS certificate').default(
    'no',
  ),
  NEXTAUTH_SECRET: z
    .string({
      error: 'is missing: at least 32 random characters, for instance from `openssl rand -base64 32`',
    })
    .min(32, 'must have at least 32 characters, for instance from `openssl rand -base64 32`'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(isKey, 'must be 32 bytes in Base64, from `openssl rand -base64 32`')
    .optional(),
  DATA_ENCRYPTION_KEY: z.string().transform(parts).refine(areSealingKeys, SEALING_KEYS_FAULT).optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address: the administrator that db:seed creates').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  SESSION_IDLE_MINUTES: wholeNumber('how long a session may rest', 5, 1_440).default(60),
  SESSION_HOURS: wholeNumber('how long a session may last', 1, 24).default(8),
  REAUTHENTICATE_REFUND_ABOVE_RUPEES: wholeNumber('refunds in rupees', 0, 10_000_000).default(10_000),
  SANDBOX_PORT: wholeNumber('the sandbox’s port', 1, 65_535).default(4010),
  RECONCILE_INTERVAL_SECONDS: wholeNumber('reconcile’s timer (0 turns it off)', 0, 86_400).default(30),
  RETENTION_DAYS: z.coerce
    .number({ error: RETENTION_FAULT })
    .refine((days) => days === 0 || (Number.isInteger(days) && days >= 180 && days <= 3650), {
      error: RETENTION_FAULT,
    })
    .default(0),
  SHUTDOWN_DELAY_SECONDS: wholeNumber('how long to go on taking requests after SIGTERM', 0, 300).default(0),
  HSTS_SECONDS: wholeNumber('Strict-Transport-Security (0 sends none)', 0, 63_072_000).default(0),
  HSTS_SUBDOMAINS: oneOf(['on', 'off'], 'whether it speaks for every subdomain, too').default('off'),
  TRUSTED_PROXY_HOPS: wholeNumber('the proxies of yours in front of the shop', 0, 10).default(1),
  MAIL_URL: z
    .string()
    .refine(
      (value) => parseMailUrl(value) !== undefined,
      'must be a mail server, like smtp://user:password@mail.example:587 or smtps://…; encode what is special in the password',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (value) => parseMailbox(value) !== undefined,
      'must be the address that messages come from, like Your Shop <orders@shop.example>',
    )
    .optional(),
  MAIL_FOLDER: z.string().default('./.data/mail'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = Omit<z.infer<typeof schema>, 'PINELABS_BASE_URL'> & { PINELABS_BASE_URL: string };

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** @throws EnvironmentError with one line per fault, each naming its variable. Never holds a value of a secret. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    const hint = '\n(`npm run demo` writes a .env.local; .env.example explains each variable)';
    throw new EnvironmentError([...new Set(faults)].join('\n') + ('PINELABS_CLIENT_ID' in given ? '' : hint));
  }
  const env = result.data;
  const fault = contradiction(env);
  if (fault) throw new EnvironmentError(fault);
  return { ...env, PINELABS_BASE_URL: baseUrl(env) };
}

function baseUrl(env: z.infer<typeof schema>): string {
  if (env.PINELABS_BASE_URL) return env.PINELABS_BASE_URL.replace(/\/$/, '');
  return env.PINELABS_ENV === 'sandbox'
    ? `http://127.0.0.1:${env.SANDBOX_PORT}`
    : GATEWAY_BASE[env.PINELABS_ENV];
}

/** Rules that span variables. */
function contradiction(env: z.infer<typeof schema>): string | undefined {
  const base = URL.parse(baseUrl(env));
  const loopback = base !== null && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(base.hostname);
  // Each environment has its own host: real money must not move while everything says "sandbox".
  const known = env.PINELABS_ENV !== 'sandbox' && base?.origin === GATEWAY_BASE[env.PINELABS_ENV];
  if (base === null || !isOrigin(env.PINELABS_BASE_URL ?? base.origin) || !(loopback || known)) {
    return 'PINELABS_BASE_URL must be a loopback address or the gateway’s own host for this PINELABS_ENV (https://pluraluat.v2.pinepg.in for uat, https://api.pluralpay.in for production)';
  }
  if (env.PINELABS_WEBHOOK_SECRET.includes(env.PINELABS_CLIENT_ID)) {
    return 'PINELABS_WEBHOOK_SECRET is the client id, which is no secret: paste the merchant secret from the dashboard';
  }
  if (env.PINELABS_ENV === 'production' && base.origin !== GATEWAY_BASE.production) {
    return `PINELABS_BASE_URL must be ${GATEWAY_BASE.production} or unset while PINELABS_ENV is production`;
  }
  if (env.PINELABS_ENV === 'production' && !env.PUBLIC_URL.startsWith('https://')) {
    return 'PUBLIC_URL must begin with https:// while PINELABS_ENV is production';
  }
  if (isPostgres(env.DATABASE_URL) && !env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    return 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing: with PostgreSQL several instances answer one page, and each must know it; `openssl rand -base64 32`, the same for all';
  }
  if (env.PINELABS_ENV === 'production' && !env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    return 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing: without it every deployment breaks the pages that are open; `openssl rand -base64 32`, once and for good';
  }
  const has = (methods: readonly string[]) => env.PINELABS_METHODS.some((method) => methods.includes(method));
  if (!has(PAGE_METHODS)) {
    return `PINELABS_METHODS must name a method of the gateway’s page: ${PAGE_METHODS.join(', ')}`;
  }
  if (env.PINELABS_BANK_DETAILS === 'demanded' && !has(TIED_METHODS)) {
    return `PINELABS_METHODS must name ${TIED_METHODS.join(' or ')} while PINELABS_BANK_DETAILS is demanded: no other method tells from which account it pays`;
  }
  if (
    env.PINELABS_ENV === 'production' &&
    env.PINELABS_SEAMLESS === 'on' &&
    env.PINELABS_PCI_ACKNOWLEDGED !== 'yes'
  ) {
    return 'PINELABS_PCI_ACKNOWLEDGED must be yes while PINELABS_SEAMLESS is on and PINELABS_ENV is production: the shop then takes card numbers, which needs a PCI DSS certificate';
  }
  if (env.PINELABS_ENV !== 'sandbox' && !env.DATA_ENCRYPTION_KEY) {
    return 'DATA_ENCRYPTION_KEY is missing: it seals customers’ account numbers and second factors in the database; `openssl rand -base64 32`, kept beside the backups of your settings';
  }
  if (env.MAIL_URL && !env.MAIL_FROM) {
    return 'MAIL_FROM is missing: the address that messages come from, which MAIL_URL needs';
  }
  return undefined;
}

let parsed: Env | undefined;

/** The checked environment of this process. @throws EnvironmentError, see {@link parseEnv}. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Whether the shop's own page takes card numbers, PAN and mobile for EMI; otherwise the hosted page does. */
export function seamless(): boolean {
  return env().PINELABS_SEAMLESS === 'on';
}

/** Whether cookies must be `Secure`: the shop's own address is https. */
export function servedOverHttps(): boolean {
  return env().PUBLIC_URL.startsWith('https://');
}
