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
    expect(judge({}).map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(seamless({})?.says).toContain('test cards');
  });

  it('say what the gateway must enable', () => {
    const [offered] = judge({ PINELABS_ENV: 'uat' });
    expect(offered).toMatchObject({ level: 'ok', says: expect.stringMatching(/express \(express checkout/) });
    expect(judge({ PINELABS_ENV: 'uat', PINELABS_SYSTEMS: 'hosted' })[0]?.says).not.toMatch(/express/);
    expect(seamless({ PINELABS_ENV: 'uat' })).toMatchObject({
      level: 'warn',
      says: expect.stringMatching(/PINELABS_PCI_ACKNOWLEDGED is not set/),
      mend: expect.stringMatching(/DEBIT_EMI, CREDIT_EMI.*CARDLESS_EMI/),
    });
  });

  it('name what the account must have', () => {
    const account = (over: Record<string, string>) =>
      judge(over).find(({ subject }) => subject === 'the account')?.says;
    expect(account({ PINELABS_ENV: 'uat', PINELABS_METHODS: 'CARD,UPI' })).toMatch(
      /^CARD, UPI, pre-authorisation, account checks \(bank_details, offered\)/,
    );
    const few = { PINELABS_METHODS: 'CARD', PINELABS_PRE_AUTH: 'off', PINELABS_BANK_DETAILS: 'off' };
    expect(account({ PINELABS_ENV: 'uat', ...few })).toMatch(/^CARD\. /);
  });

  it('say what the merchant has decided, and customers are not asked', () => {
    const checkout = (over: Record<string, string>) =>
      judge(over).find(({ subject }) => subject === 'the checkout')?.says;
    expect(checkout({})).toMatch(
      /opens by itself; cards may be held.*; customers are asked for no account; EMI from/,
    );
    expect(checkout({ PINELABS_SYSTEMS: 'hosted,frame' })).toMatch(/opens in a window/);
    expect(checkout({ PINELABS_PRE_AUTH: 'off' })).toMatch(/charged at once/);
    expect(checkout({ PINELABS_BANK_DETAILS: 'demanded' })).toMatch(/charged at once; .*own account only/);
  });

  it('with card numbers in production deserve a look, and without them none', () => {
    const live = { PINELABS_ENV: 'production', PINELABS_PCI_ACKNOWLEDGED: 'yes' };
    expect(seamless(live)?.says).toMatch(/you say that the shop has a PCI DSS certificate/);
    expect(seamless({ ...live, PINELABS_SEAMLESS: 'off' })).toMatchObject({ level: 'ok' });
  });

  it('say where a payment by EMI may be confirmed, and that other hosts wait for a decision', () => {
    const confirmed = (over: Record<string, string>) =>
      judge(over).find(({ subject }) => subject === 'where banks confirm EMI');
    const live = { PINELABS_ENV: 'production', PINELABS_PCI_ACKNOWLEDGED: 'yes' };
    expect(confirmed(live)).toMatchObject({
      level: 'warn',
      mend: expect.stringContaining('PINELABS_CHALLENGE_HOSTS'),
    });
    expect(confirmed(live)?.says).not.toContain('documents print');
    expect(confirmed({ PINELABS_ENV: 'uat' })?.says).toContain('documents print');
    expect(confirmed({ ...live, PINELABS_CHALLENGE_HOSTS: 'acs.bank.example' })).toMatchObject({
      level: 'ok',
      says: expect.stringContaining('acs.bank.example'),
    });
    expect(confirmed({ ...live, PINELABS_SEAMLESS: 'off' })).toBeUndefined();
  });

  it('that are listed and not offered deserve a look', () => {
    const [offered] = judge({ PINELABS_SYSTEMS: 'express,emi', PINELABS_SEAMLESS: 'off' });
    expect(offered).toMatchObject({
      level: 'warn',
      says: 'hosted, express; emi of PINELABS_SYSTEMS not offered while PINELABS_SEAMLESS is off',
      mend: expect.stringMatching(/PINELABS_SEAMLESS=on.*take emi out/),
    });
  });
});
