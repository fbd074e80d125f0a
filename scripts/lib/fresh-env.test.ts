import { expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { costlyFaults } from '@/lib/server/start-rules';
import { envFileText, freshEnv } from './fresh-env';

const SECRETS = [
  'PINELABS_CLIENT_ID',
  'PINELABS_CLIENT_SECRET',
  'PINELABS_SECRET_KEY',
  'PINELABS_WEBHOOK_SECRET',
  'NEXTAUTH_SECRET',
  'ADMIN_PASSWORD',
];

const ports = { shopPort: 3000, sandboxPort: 4010 };

it('writes an environment that the shop accepts', () => {
  const env = parseEnv(freshEnv(ports));
  expect(env).toMatchObject({
    PUBLIC_URL: 'http://localhost:3000',
    PINELABS_ENV: 'sandbox',
    PINELABS_SEAMLESS: 'on',
    PINELABS_BASE_URL: 'http://127.0.0.1:4010',
  });
});

it('puts shop and sandbox on different sites, so that the return from paying is cross-site', () => {
  const env = parseEnv(freshEnv(ports));
  expect(new URL(env.PUBLIC_URL).hostname).not.toBe(new URL(env.PINELABS_BASE_URL).hostname);
});

it('draws every secret anew', () => {
  const [first, second] = [freshEnv(ports), freshEnv(ports)];
  for (const name of SECRETS) expect(first[name], name).not.toBe(second[name]);
});

it('marks every secret, so that the shop does not start with one of them in production', () => {
  const faults = costlyFaults({ ...parseEnv(freshEnv(ports)), PINELABS_ENV: 'production' }, []);
  for (const name of SECRETS) expect(faults.join('\n'), name).toContain(name);
});

it('is a line a variable, with nothing that dotenv would read otherwise', () => {
  const text = envFileText(freshEnv(ports));
  for (const line of text.trim().split('\n').slice(1)) expect(line).toMatch(/^[A-Z_]+=[^\s"'#$\\]+$/);
});
