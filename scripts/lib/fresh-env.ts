/** The text of a first `.env.local`: a shop beside the sandbox, with secrets that nobody else has. */
import { randomBytes, randomInt } from 'node:crypto';
import { DEMO_MARK } from '@/lib/security/weak-secret';
import { shop } from '@/shop/config';

/** Beginning with a mark, so that start and doctor know them where money moves. */
const DEMO = DEMO_MARK.plain;
const hex = (bytes: number) => randomBytes(bytes).toString('hex');

export interface FreshEnvOptions {
  readonly shopPort: number;
  readonly sandboxPort: number;
}

/** Each call draws its own secrets. .env.example explains the variables. */
export function freshEnv({ shopPort, sandboxPort }: FreshEnvOptions): Record<string, string> {
  return {
    // Not the sandbox's host name: the customer's return is then cross-site, as it will be with the gateway.
    PUBLIC_URL: `http://localhost:${shopPort}`,
    PINELABS_ENV: 'sandbox',
    PINELABS_SYSTEMS: 'hosted,express,emi,cardless',
    PINELABS_BANK_DETAILS: 'offered',
    SANDBOX_PORT: String(sandboxPort),
    PINELABS_CLIENT_ID: `${DEMO}${hex(6)}`,
    PINELABS_CLIENT_SECRET: `${DEMO}${hex(24)}`,
    PINELABS_MERCHANT_ID: String(randomInt(100_000, 1_000_000)),
    PINELABS_SECRET_KEY: `${DEMO_MARK.hex}${hex(28)}`,
    PINELABS_WEBHOOK_SECRET: Buffer.concat([Buffer.from(DEMO), randomBytes(27)]).toString('base64'),
    // Every system of the gateway can be tried beside the sandbox: its cards are no cards.
    PINELABS_SEAMLESS: 'on',
    NEXTAUTH_SECRET: `${DEMO}${randomBytes(32).toString('base64')}`,
    // Goes into every build: pages that are open outlive the next one.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    DATA_ENCRYPTION_KEY: Buffer.concat([Buffer.from(DEMO), randomBytes(27)]).toString('base64'),
    ADMIN_EMAIL: shop.demoAdministrator,
    ADMIN_PASSWORD: `${DEMO}${randomBytes(12).toString('base64url')}`,
  };
}

/** As a dotenv file. */
export function envFileText(variables: Record<string, string>): string {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return `# Written by \`npm run demo\`. Yours to change: it is never overwritten. See .env.example.\n${lines.join('\n')}\n`;
}
