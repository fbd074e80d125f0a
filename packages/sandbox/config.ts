/** The sandbox's environment, checked at start. It reads the same credentials as the shop, and never runs beside production. */
import { z } from 'zod';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly merchantId: string;
  /** Hex; signs callbacks. */
  readonly secretKey: string;
  /** The merchant secret or its Base64; signs webhooks. */
  readonly webhookSecret: string;
}

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly dataFile: string;
  readonly credentials: Credentials;
  /** Without it webhooks are recorded and go nowhere. */
  readonly webhookUrl?: string | undefined;
  readonly merchantName?: string | undefined;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const required = (what: string) => z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);

const schema = z.object({
  PINELABS_ENV: z
    .enum(['sandbox', 'uat', 'production'], { error: 'must be sandbox, uat or production' })
    .default('sandbox'),
  PINELABS_CLIENT_ID: required('the client id that the shop signs in with'),
  PINELABS_CLIENT_SECRET: required('the client secret that the shop signs in with'),
  PINELABS_MERCHANT_ID: required('the merchant id'),
  PINELABS_SECRET_KEY: required('the hex key that signs callbacks').regex(
    /^([0-9a-fA-F]{2})+$/,
    'must be hex',
  ),
  PINELABS_WEBHOOK_SECRET: required('the merchant secret or its base64, which signs webhooks')
    .transform((value) => (value.split(',')[0] ?? '').trim().replace(/^whsec_/, ''))
    .refine((value) => /^[!-~]{7,}$/.test(value), 'must have at least 7 characters, without spaces'),
  SANDBOX_PORT: z.coerce.number({ error: 'must be a port' }).int().min(0).max(65_535).default(4010),
  SANDBOX_DATA: z.string().default('./.data/sandbox.db'),
  SANDBOX_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
  SANDBOX_MERCHANT_NAME: z.string().max(60).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
});

/** @throws ConfigError with a line for each fault, naming its variable and never its value. */
export function readConfig(source: Readonly<Record<string, string | undefined>>): SandboxOptions {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => Boolean(value)));
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join('\n'),
    );
  }
  const env = result.data;
  if (env.PINELABS_ENV === 'production') {
    throw new ConfigError('PINELABS_ENV is production: the sandbox never runs beside the real gateway');
  }
  return {
    port: env.SANDBOX_PORT,
    dataFile: env.SANDBOX_DATA,
    credentials: {
      clientId: env.PINELABS_CLIENT_ID,
      clientSecret: env.PINELABS_CLIENT_SECRET,
      merchantId: env.PINELABS_MERCHANT_ID,
      secretKey: env.PINELABS_SECRET_KEY,
      webhookSecret: env.PINELABS_WEBHOOK_SECRET,
    },
    webhookUrl: env.SANDBOX_WEBHOOK_URL ?? defaultWebhookUrl(env.PUBLIC_URL),
    merchantName: env.SANDBOX_MERCHANT_NAME,
  };
}

function defaultWebhookUrl(publicUrl: string | undefined): string | undefined {
  return publicUrl && new URL('/api/pinelabs/webhook', publicUrl).href;
}
