import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { isPostgres } from '@/db/engine';
import { auditHead, auditRowsAfter, insertAuditRow } from '@/db/queries/audit';
import { putCounter } from '@/db/queries/rate-limits';
import { log } from '@/lib/log';
import { refillMs } from '@/lib/security/rate-limit';
import { TEST_ENVIRONMENT, temporaryDatabase } from '@/tests/support/accounts';
import { run } from '@/tests/support/raw';
import { auditKey, hashOf } from './chain';
import type { AuditEntry, AuditOrigin } from './entry';
import { recordAudit, STRANGERS, UNPROVEN } from './record';
import { type NotedRow, verifyAudit } from './verify';

vi.mock('@/lib/log');

const ORIGIN: AuditOrigin = { address: '203.0.113.7', device: 'Firefox', requestId: 'request-1' };
const ASHA = 'asha@shop.example';
const KEY = auditKey(TEST_ENVIRONMENT.NEXTAUTH_SECRET);
const KEYS = [KEY];
const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  action: 'order.capture',
  result: 'asked',
  actor: ASHA,
  orderId: 'order-1',
  details: { amount: 149_900 },
  ...changes,
});
const record = (changes: Partial<AuditEntry> = {}, origin = ORIGIN) => recordAudit(entry(changes), origin);
const all = () => auditRowsAfter(reader(), 0, 1_000);
const verify = (noted: NotedRow[] = []) => verifyAudit(KEYS, noted);

async function headNow(): Promise<NotedRow> {
  const head = await auditHead(reader());
  if (!head) throw new Error('the log is empty');
  return head;
}

/** Who can write to the database can take the triggers away, too. */
async function withoutTriggers(): Promise<void> {
  if (isPostgres()) return run('ALTER TABLE audit_log DISABLE TRIGGER ALL');
  for (const name of ['no_update', 'no_delete', 'no_replace']) await run(`DROP TRIGGER audit_log_${name}`);
}

/** Rows at the end, in one transaction. */
async function append(count: number, key = KEY): Promise<void> {
  const last = (await all()).at(-1);
  if (!last) throw new Error('the log is empty');
  await transaction('test', async (tx) => {
    let { hash, ...row } = last;
    for (let n = 0; n < count; n += 1) {
      row = { ...row, number: row.number + 1, keyId: key.id };
      hash = hashOf(key, hash, row);
      await insertAuditRow(tx, { ...row, hash });
    }
  });
}

let cleanUp: (() => Promise<void>) | undefined;
beforeEach(async () => {
  await cleanUp?.();
  cleanUp = await temporaryDatabase();
  vi.clearAllMocks();
});
afterAll(() => cleanUp?.());

describe('the audit log', () => {
  it('keeps who did what to which order, from where, and in which request', async () => {
    await record();
    await record({ result: 'done', details: { amount: 149_900, code: undefined } });
    expect(await all()).toEqual([
      {
        number: 1,
        at: expect.any(Number),
        action: 'order.capture',
        result: 'asked',
        actor: ASHA,
        orderId: 'order-1',
        details: '{"amount":149900}',
        address: '203.0.113.7',
        device: 'Firefox',
        requestId: 'request-1',
        keyId: KEY.id,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      expect.objectContaining({ number: 2, result: 'done', requestId: 'request-1' }),
    ]);
  });

  it('is not changed, emptied or cut by the shop’s own hand', async () => {
    await record();
    await record();
    const refused = expect.objectContaining({ message: expect.stringContaining('append-only') });
    await expect(run("UPDATE audit_log SET actor = 'nobody'")).rejects.toEqual(refused);
    await expect(run('DELETE FROM audit_log WHERE number = 2')).rejects.toEqual(refused);
    const again =
      'SELECT number, at, action, result, actor, order_id, details, address, device, request_id, key_id, hash';
    await expect(
      run(
        isPostgres()
          ? 'TRUNCATE audit_log'
          : `INSERT OR REPLACE INTO audit_log ${again.replace('hash', "'0'")} FROM audit_log WHERE number = 1`,
      ),
    ).rejects.toEqual(refused);
    expect(await verify()).toMatchObject({ fault: undefined, head: { number: 2 } });
  });

  it('stays one chain without gaps when twenty write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => record({ orderId: `order-${n}` })));
    expect((await all()).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set((await all()).map(({ orderId }) => orderId)).size).toBe(20);
    expect(await verify()).toEqual({ fault: undefined, head: await headNow() });
  });

  it('keeps any text as its hash was made over it', async () => {
    const odd = 'a\u0000b\nc \ud800 ₹ “ज़रूर” 🥭';
    await record({ details: { odd } }, { ...ORIGIN, device: `${'x'.repeat(199)}🥭` });
    expect(await verify()).toMatchObject({ fault: undefined, head: { number: 1 } });
  });

  it('is not filled by people without an account', async () => {
    const one = entry({ action: 'sign-in', result: 'refused', actor: null });
    const now = () => 1_800_000_000_000;
    const fullAt = now() + (STRANGERS.atOnce - 2) * refillMs(STRANGERS);
    await transaction('test', (tx) => putCounter(tx, { key: 'audit:strangers', count: 1, resetAt: fullAt }));
    for (let n = 0; n < 5; n += 1) await recordAudit(one, ORIGIN, now);
    expect(await headNow()).toMatchObject({ number: 2 });
    expect(log.warn).toHaveBeenCalledTimes(3);
    for (let n = 0; n < 5; n += 1) await recordAudit({ ...one, actor: ASHA }, ORIGIN, now);
    expect(await headNow()).toMatchObject({ number: 7 });
  });

  it('is not filled by those who guess at one account, nor is the owner’s own row left out', async () => {
    const now = () => 1_800_000_000_000;
    const guess = entry({ action: 'sign-in', result: 'refused', unproven: true });
    for (let n = 0; n <= UNPROVEN.atOnce; n += 1) await recordAudit(guess, ORIGIN, now);
    expect(await headNow()).toMatchObject({ number: UNPROVEN.atOnce });
    await recordAudit({ ...guess, actor: 'vikram@shop.example' }, ORIGIN, now);
    await recordAudit({ ...guess, unproven: false }, ORIGIN, now);
    expect(await headNow()).toMatchObject({ number: UNPROVEN.atOnce + 2 });
  });

  it('tells the shop’s log where it ends, and nothing of who did what', async () => {
    await record();
    const { number, hash } = await headNow();
    expect(log.info).toHaveBeenCalledWith(`audit log: ${number}:${hash}`, {
      operation: 'order.capture',
      outcome: 'asked',
    });
  });
});

describe('a log of five rows', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 5; n += 1) await record({ orderId: `order-${n}` });
    await withoutTriggers();
  });

  it.each([
    ["actor = 'nobody@shop.example'"],
    ['at = at + 1'],
    ["action = 'order.refund'"],
    ["result = 'refused'"],
    ['order_id = null'],
    [`details = '{"amount":149901}'`],
    ['address = null'],
    ["device = 'Firefo'"],
    ["request_id = 'request-2'"],
    ["hash = '-' || substr(hash, 2)"],
  ])('shows the row of which %s was changed', async (change) => {
    await run(`UPDATE audit_log SET ${change} WHERE number = 3`);
    const { fault } = await verify();
    expect(fault).toEqual({ kind: 'changed', number: 3 });
  });

  it('shows the row that was cut out, also the first', async () => {
    await run('DELETE FROM audit_log WHERE number = 3');
    expect(await verify()).toMatchObject({ fault: { kind: 'missing', number: 3 }, head: { number: 2 } });
    await run('DELETE FROM audit_log WHERE number = 1');
    expect(await verify()).toMatchObject({ fault: { kind: 'missing', number: 1 } });
  });

  it('shows a row that was cut out and the others numbered anew', async () => {
    await run('DELETE FROM audit_log WHERE number = 3');
    await run('UPDATE audit_log SET number = 3 WHERE number = 4');
    await run('UPDATE audit_log SET number = 4 WHERE number = 5');
    expect(await verify()).toMatchObject({ fault: { kind: 'changed', number: 3 } });
  });

  it('shows a row that was put in at either end', async () => {
    const columns = 'at, action, result, actor, order_id, details, address, device, request_id, key_id, hash';
    await run(
      `INSERT INTO audit_log (number, ${columns}) SELECT 6, ${columns} FROM audit_log WHERE number = 5`,
    );
    expect(await verify()).toMatchObject({ fault: { kind: 'changed', number: 6 } });
    await run(
      `INSERT INTO audit_log (number, ${columns}) SELECT 0, ${columns} FROM audit_log WHERE number = 5`,
    );
    expect(await verify()).toMatchObject({ fault: { kind: 'changed', number: 0 } });
  });

  it('shows that its end was cut off to whoever noted a later row, and to nobody else', async () => {
    const head = await headNow();
    await run('DELETE FROM audit_log WHERE number > 3');
    expect(await verify()).toMatchObject({ fault: undefined, head: { number: 3 } });
    expect(await verify([head])).toMatchObject({ fault: { kind: 'missing', number: 4 } });
    await record();
    await record();
    expect(await verify([head])).toMatchObject({ fault: { kind: 'other-than-noted', number: 5 } });
  });

  it('shows rows that were written under a secret that is not given', async () => {
    expect(await verifyAudit([auditKey('another secret of thirty-two characters')])).toMatchObject({
      fault: { kind: 'unknown-key', number: 1 },
    });
    const later = auditKey('the secret that came after it, of this length');
    await append(1, later);
    expect(await verify()).toMatchObject({ fault: { kind: 'unknown-key', number: 6 } });
    expect(await verifyAudit([...KEYS, later])).toMatchObject({
      fault: undefined,
      head: { number: 6 },
    });
  });

  it('shows a changed row behind the first thousand, too', async () => {
    await append(1_100);
    expect(await verify()).toMatchObject({ fault: undefined, head: { number: 1_105 } });
    await run("UPDATE audit_log SET actor = 'nobody' WHERE number = 1050");
    expect(await verify()).toMatchObject({ fault: { kind: 'changed', number: 1_050 } });
  });
});
