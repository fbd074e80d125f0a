import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { revokeSessionsOf } from '@/db/queries/sessions';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';
import { rows } from '@/tests/support/raw';
import { openSessionsOf, sessionHolder } from './holder';
import { openSession } from './open-session';

vi.mock('@/lib/log');

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());

const open = (device = 'a browser', now = NOW) =>
  transaction('test', (tx) =>
    openSession(tx, { userId: ADMIN.id, factor: null }, { address: '203.0.113.7', device }, now),
  );
const lastUse = async (id: string) =>
  (await rows('select last_used_at as at from sessions where id = ?', id))[0]?.at;

describe('a session', () => {
  it('ends after an hour without use, and not while it is used', async () => {
    const [used, left] = [await open(), await open()];
    expect(await sessionHolder(used, NOW + 59 * MINUTE)).toBeDefined();
    expect(await sessionHolder(used, NOW + 118 * MINUTE)).toBeDefined();
    expect(await sessionHolder(left, NOW + 60 * MINUTE)).toBeUndefined();
  });

  it('costs no write but one a minute', async () => {
    const id = await open();
    for (let second = 0; second <= 60; second += 10) await sessionHolder(id, NOW + second * 1000);
    expect(await lastUse(id)).toBe(NOW);
    await sessionHolder(id, NOW + 61_000);
    expect(await lastUse(id)).toBe(NOW + 61_000);
  });

  it('is listed with its browser, address and last use while it is open', async () => {
    const id = await open('Mozilla/5.0 (Test)', NOW + 10 * 60 * MINUTE);
    expect(await openSessionsOf(ADMIN.id, NOW + 10 * 60 * MINUTE)).toEqual([
      {
        id,
        device: 'Mozilla/5.0 (Test)',
        address: '203.0.113.7',
        factor: null,
        createdAt: NOW + 10 * 60 * MINUTE,
        lastUsedAt: NOW + 10 * 60 * MINUTE,
      },
    ]);
  });

  it('is ended with all others of the account, but the one that is kept', async () => {
    const now = NOW + 20 * 60 * MINUTE;
    const [kept, ...others] = [await open('', now), await open('', now), await open('', now)];
    await transaction('test', (tx) => revokeSessionsOf(tx, ADMIN.id, now, { except: kept ?? '' }));
    expect(await sessionHolder(kept ?? '', now)).toBeDefined();
    for (const other of others) expect(await sessionHolder(other, now)).toBeUndefined();
  });
});
