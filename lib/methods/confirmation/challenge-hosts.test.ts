/** Which confirmation pages are kept aside, and of which orders. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/db/client';
import * as stored from '@/db/queries/challenge-hosts';
import type { OrderRow } from '@/db/queries/orders';
import { log } from '@/lib/log';
import { NOW, shownOrder, shownPayment } from '../../payments/state/testing';
import { challengeRule, keepRefused, openableRule, sortChallenge } from './challenge-hosts';

vi.mock('@/db/queries/challenge-hosts');
vi.mock('@/db/client', () => ({ reader: () => ({}) }));
vi.mock('../../payments/operations/gateway-page', () => ({
  gatewayRule: () => ({ environment: 'production', baseUrl: 'https://api.pluralpay.in' }),
}));

const tx = {} as Db;
const BANK = 'https://acs.bank.example/confirm?id=1';
const asked = (challengeUrl: string) => sortChallenge(tx, { ...shownOrder(), challengeUrl });
const allow = (...hosts: string[]) =>
  vi.mocked(stored.allowedHosts).mockResolvedValue(hosts.map((host) => ({ host })) as never);

beforeEach(() => {
  vi.resetAllMocks();
  allow();
  for (const level of ['warn', 'error'] as const) vi.spyOn(log, level).mockReturnValue();
});

describe('the confirmation page of a fetched order', () => {
  it('is opened where its host is allowed, and kept aside with its address where it could be', async () => {
    expect(await asked(BANK)).toMatchObject({ refused: { host: 'acs.bank.example', url: BANK } });
    expect((await asked(BANK)).shown).not.toHaveProperty('challengeUrl');
    allow('acs.bank.example');
    expect(await asked(BANK)).toMatchObject({ shown: { challengeUrl: BANK }, refused: undefined });
    expect(await challengeRule()).toMatchObject({ challengeHosts: ['acs.bank.example'] });
  });

  it.each([
    ['http://acs.bank.example/confirm', 'acs.bank.example'],
    ['https://127.0.0.1/confirm', '127.0.0.1'],
    ['no address', ''],
  ])('%s can be allowed by nobody: its address is not kept', async (url, host) => {
    expect(await asked(url)).toMatchObject({ refused: { host, url: null } });
  });

  it('is none in most orders', async () => {
    const shown = shownOrder();
    expect(await sortChallenge(tx, shown)).toEqual({ shown, refused: undefined });
    expect(stored.allowedHosts).not.toHaveBeenCalled();
  });

  it('is judged by the settings alone while the allowed hosts cannot be read', async () => {
    vi.mocked(stored.allowedHosts).mockRejectedValue(new Error('locked'));
    expect(await openableRule()).toEqual({ environment: 'production', baseUrl: 'https://api.pluralpay.in' });
  });
});

describe('what is kept aside', () => {
  const order = (channel: OrderRow['channel']) => ({ id: 'a', reference: 'BN-A', channel }) as OrderRow;
  const failed = shownPayment({ status: 'FAILED' });
  const goesOn = shownPayment({ id: 'second', status: 'PENDING' });
  const keep = async (channel: OrderRow['channel'], payments = [failed, goesOn]) => {
    const sorted = await asked(BANK);
    const shown = { ...sorted.shown, payments };
    await keepRefused(tx, order(channel), { ...sorted, shown }, 'PENDING', NOW);
  };

  it('belongs to a payment that goes on, whatever came of the one before', async () => {
    await keep('emi');
    const row = { orderId: 'a', host: 'acs.bank.example', url: BANK, refusedAt: NOW };
    expect(stored.putRefusedChallenge).toHaveBeenCalledExactlyOnceWith(tx, row);
  });

  it('is nothing where every payment came to nothing, or the customer pays on the gateway’s page', async () => {
    await keep('emi', [failed]);
    await keep('hosted');
    expect(stored.putRefusedChallenge).not.toHaveBeenCalled();
    expect(stored.deleteRefusedChallenge).not.toHaveBeenCalled();
  });

  it('is written once, and forgotten when its payment is over', async () => {
    vi.mocked(stored.refusedChallengeOf).mockResolvedValue({
      orderId: 'a',
      host: 'acs.bank.example',
      url: BANK,
      refusedAt: 7,
    });
    await keep('emi');
    expect(stored.putRefusedChallenge).not.toHaveBeenCalled();
    expect(stored.deleteRefusedChallenge).not.toHaveBeenCalled();
    await keep('emi', [failed]);
    expect(stored.deleteRefusedChallenge).toHaveBeenCalledExactlyOnceWith(tx, 'a');
  });

  it('is nothing of a payment whose page was not refused', async () => {
    const shown = shownOrder({ payments: [goesOn] });
    await keepRefused(tx, order('emi'), { shown, refused: undefined }, 'PENDING', NOW);
    expect(stored.putRefusedChallenge).not.toHaveBeenCalled();
  });

  it('keeps the time at which its customer began to wait', async () => {
    vi.mocked(stored.refusedChallengeOf).mockResolvedValue({
      orderId: 'a',
      host: 'acs.bank.example',
      url: 'https://acs.bank.example/confirm?id=0',
      refusedAt: 7,
    });
    await keep('emi');
    expect(stored.putRefusedChallenge).toHaveBeenCalledWith(
      tx,
      expect.objectContaining({ url: BANK, refusedAt: 7 }),
    );
  });
});
