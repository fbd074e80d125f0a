import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { freshEnv } from '../lib/fresh-env';
import { judgeSystems } from './judge-systems';

const judge = (over: Record<string, string>) =>
  judgeSystems(
    parseEnv({
      ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }),
      PUBLIC_URL: 'https://shop.example',
      ...over,
    }),
  );
const seamless = (over: Record<string, string>) =>
  judge(over).find(({ subject }) => subject === 'EMI on our own page');

describe('the ways to pay', () => {
  it('are all in order in the demo', () => {
    expect(judge({}).map(({ level }) => level)).toEqual(['ok', 'ok']);
    expect(seamless({})?.says).toContain('test cards');
  });

  it('say what the gateway must enable', () => {
    const [hosted] = judge({ PINELABS_ENV: 'uat' });
    expect(hosted?.says).toMatch(/express checkout.*must be enabled for this merchant id/);
    expect(seamless({ PINELABS_ENV: 'uat' })).toMatchObject({
      level: 'warn',
      says: expect.stringMatching(/PINELABS_PCI_ACKNOWLEDGED is not set/),
      mend: expect.stringMatching(/DEBIT_EMI, CREDIT_EMI, CARDLESS_EMI/),
    });
  });

  it('with card numbers in production deserve a look, and without them none', () => {
    const live = { PINELABS_ENV: 'production', PINELABS_PCI_ACKNOWLEDGED: 'yes' };
    expect(seamless(live)?.says).toMatch(/you say that the shop has a PCI DSS certificate/);
    expect(seamless({ ...live, PINELABS_SEAMLESS: 'off' })).toMatchObject({ level: 'ok' });
  });
});
