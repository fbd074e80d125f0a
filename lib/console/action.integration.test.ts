import { redirect } from 'next/navigation';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { DatabaseUnavailableError, reader } from '@/db/client';
import * as turns from '@/db/one-after-another';
import { auditHead, auditRowsAfter } from '@/db/queries/audit';
import { type ActionResult, ForeignOriginError, failed, formAction } from '@/lib/action';
import { requirePermission, requireViewer } from '@/lib/auth/guard';
import { confirmIdentity } from '@/lib/auth/second-factor/confirm-identity';
import { clearSessionCookie, readSessionId, writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { endSession, signIn } from '@/lib/auth/sign-in';
import { refundAsksAgain } from '@/lib/auth/step-up';
import { paise } from '@/lib/money';
import { forms } from '@/shop/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { run } from '@/tests/support/raw';
import { adminAction, passwordAction } from './action';
import { common } from './messages';

const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  origin: '' as string | undefined,
  referer: undefined as string | undefined,
  fault: undefined as Error | undefined,
}));
vi.mock('@/lib/log');
vi.mock('@/db/queries/sessions', async (original) => {
  const sessions = await original<typeof import('@/db/queries/sessions')>();
  const findSessionHolder: typeof sessions.findSessionHolder = async (...args) => {
    if (browser.fault) throw browser.fault;
    return sessions.findSessionHolder(...args);
  };
  return { ...sessions, findSessionHolder };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge > 0 ? browser.cookies.set(name, value) : browser.cookies.delete(name),
  }),
  headers: async () =>
    new Headers({
      'user-agent': 'A browser',
      ...(browser.origin ? { origin: browser.origin } : {}),
      ...(browser.referer ? { referer: browser.referer } : {}),
    }),
}));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(() => {
  browser.cookies.clear();
  browser.origin = 'http://localhost:3000';
  browser.referer = undefined;
  browser.fault = undefined;
});

async function signInAs(account: typeof ADMIN): Promise<string> {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
  return result.sessionId;
}

const toSignIn = (target = '/admin/sign-in') =>
  expect.objectContaining({ digest: expect.stringContaining(`;${target};`) });
const endedOn = (page: string) => toSignIn(`/admin/sign-in?ended=1&callbackUrl=${encodeURIComponent(page)}`);
const notFound = expect.objectContaining({ digest: expect.stringContaining('404') });

describe('the guard', () => {
  it('sends a visitor to the sign-in page, with the way back', async () => {
    await expect(requireViewer()).rejects.toEqual(toSignIn());
    await expect(requireViewer('/admin/orders/x?a=1')).rejects.toEqual(
      toSignIn('/admin/sign-in?callbackUrl=%2Fadmin%2Forders%2Fx%3Fa%3D1'),
    );
  });

  it('knows who holds the cookie', async () => {
    await signInAs(ADMIN);
    expect(await requireViewer()).toMatchObject({ email: ADMIN.email, role: 'owner' });
    expect(await requirePermission('people.manage')).toMatchObject({ role: 'owner' });
  });

  it('hides what somebody has no permission for', async () => {
    await signInAs(VIEWER);
    expect(await requireViewer()).toMatchObject({ role: 'accountant' });
    await expect(requirePermission('reviews.settle')).rejects.toEqual(notFound);
  });

  it('turns away a cookie whose session was ended, although its token is still valid', async () => {
    const sessionId = await signInAs(ADMIN);
    await endSession(sessionId);
    expect(await readSessionId()).toBe(sessionId);
    await expect(requireViewer()).rejects.toEqual(toSignIn());
  });

  it('turns away a cookie that was tampered with or made elsewhere', async () => {
    await signInAs(ADMIN);
    for (const [name, value] of [...browser.cookies]) {
      for (const forged of [
        value.replace(/[^.](?=[^.]*$)/, (first) => (first === 'A' ? 'B' : 'A')),
        value.slice(0, 40),
        'x',
        '.....',
        '{"sid":"1"}',
      ]) {
        browser.cookies.set(name, forged);
        await expect(requireViewer()).rejects.toEqual(toSignIn());
      }
    }
  });

  it('forgets the browser at sign-out', async () => {
    await signInAs(ADMIN);
    await clearSessionCookie();
    await expect(requireViewer()).rejects.toEqual(toSignIn());
  });
});

describe('adminAction', () => {
  const handle = vi.fn(async (input: { amount: number }) => ({ ok: true as const, data: input.amount }));
  const action = adminAction(
    'order.refund',
    'orders.refund',
    z.object({ amount: z.coerce.number('Type a number.') }),
    handle,
  );
  const form = (amount: string) => {
    const data = new FormData();
    data.set('amount', amount);
    return data;
  };
  beforeEach(() => {
    handle.mockClear();
  });

  it('asks again who somebody is before much money, once their proof is 15 minutes old, and then does it', async () => {
    const careful = adminAction(
      'order.refund',
      'orders.refund',
      z.object({ amount: z.coerce.number() }),
      handle,
      ({ amount }) => refundAsksAgain(paise(amount)),
    );
    const sessionId = await signInAs(ADMIN);
    const [limit, above] = ['1000000', '1000001'];
    expect(await careful(undefined, form(above))).toMatchObject({ ok: true });
    await run('UPDATE sessions SET proved_at = ? WHERE id = ?', Date.now() - 15 * 60_000, sessionId);
    handle.mockClear();
    browser.referer = 'http://localhost:3000/admin/orders/o-1/refund';
    const back = '%2Fadmin%2Forders%2Fo-1%2Frefund';
    await expect(careful(undefined, form(above))).rejects.toEqual(
      toSignIn(`/admin/account/confirm?callbackUrl=${back}&sent=1`),
    );
    expect(handle).not.toHaveBeenCalled();
    expect(await careful(undefined, form(limit))).toMatchObject({ ok: true });
    const proof = { kind: 'password', password: ADMIN.password } as const;
    await confirmIdentity({ userId: ADMIN.id, sessionId }, proof);
    expect(await careful(undefined, form(above))).toMatchObject({ ok: true });
  });

  it('hands over the parsed fields and who asks', async () => {
    await signInAs(ADMIN);
    expect(await action(undefined, form('12'))).toEqual({ ok: true, data: 12 });
    expect(handle).toHaveBeenCalledWith({ amount: 12 }, expect.objectContaining({ email: ADMIN.email }), {
      amount: '12',
    });
  });

  it('gives back what was typed when it cannot be read', async () => {
    await signInAs(ADMIN);
    expect(await action(undefined, form('a lot'))).toMatchObject({
      ok: false,
      fieldErrors: { amount: 'Type a number.' },
      values: { amount: 'a lot' },
    });
    expect(handle).not.toHaveBeenCalled();
  });

  it('does nothing for a page of another site, nor when the origin is missing or null', async () => {
    await signInAs(ADMIN);
    for (const origin of ['https://evil.example', 'http://localhost:3001', 'null', undefined]) {
      browser.origin = origin;
      await expect(action(undefined, form('12'))).rejects.toThrow(ForeignOriginError);
    }
    expect(handle).not.toHaveBeenCalled();
  });

  it('does nothing without a session, and says nothing about the fields', async () => {
    await expect(action(undefined, form('a lot'))).rejects.toEqual(endedOn('/admin'));
    expect(handle).not.toHaveBeenCalled();
  });

  it('leads to a sign-in that says that the session has ended, and back to the page of the form', async () => {
    browser.referer = 'http://localhost:3000/admin/orders/o-1?tab=all';
    await expect(action(undefined, form('12'))).rejects.toEqual(endedOn('/admin/orders/o-1?tab=all'));
    const dialog = form('12');
    dialog.set('returnTo', '/admin/orders/o-1/capture');
    await expect(action(undefined, dialog)).rejects.toEqual(endedOn('/admin/orders/o-1/capture'));
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example/admin',
    '/admin/../..//evil.example',
    '/checkout',
    'javascript:alert(1)',
  ])('leads back to no other place than the console: %s', async (elsewhere) => {
    browser.referer = elsewhere;
    await expect(action(undefined, form('12'))).rejects.toEqual(endedOn('/admin'));
    const dialog = form('12');
    dialog.set('returnTo', elsewhere);
    await expect(action(undefined, dialog)).rejects.toEqual(endedOn('/admin'));
  });

  it('does nothing for somebody without the permission, and says who has it', async () => {
    await signInAs(VIEWER);
    expect(await action(undefined, form('12'))).toMatchObject({
      ok: false,
      message: 'Your account may not do this. Ask an owner or a manager of the shop.',
    });
    expect(handle).not.toHaveBeenCalled();
  });
});

describe('the audit log', () => {
  const form = (values: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    return data;
  };
  const schema = z.object({
    orderId: z.string(),
    amount: z.coerce.number('Type a number.'),
    reason: z.string().optional(),
  });
  const typed = { orderId: 'o1', amount: '149900', reason: 'Asha Rao asked' };
  const acting = (handle: () => Promise<ActionResult<object | undefined>>) =>
    adminAction('order.refund', 'orders.refund', schema, handle)(undefined, form(typed));
  let before = 0;
  beforeEach(async () => {
    before = (await auditHead(reader()))?.number ?? 0;
  });
  const recorded = async () =>
    (await auditRowsAfter(reader(), before, 10)).map(({ hash, number, at, keyId, ...row }) => ({
      ...row,
      details: JSON.parse(row.details),
    }));

  it('says that it was asked for before it is done, and then what came of it', async () => {
    await signInAs(ADMIN);
    const handle = vi.fn(async () => {
      expect((await recorded()).map(({ result }) => result)).toEqual(['asked']);
      return { ok: true as const, data: undefined };
    });
    await acting(handle);
    expect(handle).toHaveBeenCalledOnce();
    const [asked, done] = await recorded();
    expect(asked).toEqual({
      ...{ action: 'order.refund', result: 'asked', actor: ADMIN.email, orderId: 'o1' },
      details: { amountPaise: 149_900 },
      ...{ address: null, device: 'A browser', requestId: expect.stringMatching(/^[\w-]{12}$/) },
    });
    expect(done).toEqual({ ...asked, result: 'done' });
  });

  it.each([
    [{ outcome: 'succeeded' }, 'done', { outcome: 'succeeded' }],
    [{ outcome: 'checking', message: 'No answer yet.' }, 'unknown', { why: 'No answer yet.' }],
    [{ outcome: 'refused', message: 'Nothing is held.' }, 'refused', { why: 'Nothing is held.' }],
    [
      { outcome: 'failed', code: 'NO_FUNDS', message: 'Device 490154203237518 is blocked.' },
      'failed',
      { code: 'NO_FUNDS', why: 'Device … is blocked.' },
    ],
  ])('tells what became of the money: %j', async (data, result, details) => {
    await signInAs(ADMIN);
    await acting(async () => ({ ok: true, data }));
    expect((await recorded()).at(-1)).toMatchObject({
      result,
      details: { amountPaise: 149_900, ...details },
    });
  });

  it('holds a refusal, and an error of which nobody knows how far it came', async () => {
    await signInAs(ADMIN);
    await acting(async () => failed('It is no longer set aside.'));
    await expect(acting(() => Promise.reject(new TypeError('a secret')))).rejects.toThrow('a secret');
    expect((await recorded()).map(({ result, details }) => [result, details.why ?? details.error])).toEqual([
      ['asked', undefined],
      ['refused', 'It is no longer set aside.'],
      ['asked', undefined],
      ['unknown', 'TypeError'],
    ]);
  });

  it('holds as done what leads on to another page, which Next tells by a throw', async () => {
    await signInAs(ADMIN);
    await expect(acting(async () => redirect('/admin/orders/o1'))).rejects.toEqual(
      toSignIn('/admin/orders/o1'),
    );
    expect((await recorded()).map(({ result, details }) => [result, details])).toEqual([
      ['asked', { amountPaise: 149_900 }],
      ['done', { amountPaise: 149_900 }],
    ]);
  });

  it('holds who tried what they may not do, and what could not be read', async () => {
    const handle = vi.fn();
    await signInAs(VIEWER);
    await acting(handle);
    await signInAs(ADMIN);
    await adminAction('order.refund', 'orders.refund', schema, handle)(undefined, form({ amount: 'x' }));
    expect(handle).not.toHaveBeenCalled();
    expect(await recorded()).toMatchObject([
      {
        ...{ action: 'order.refund', result: 'refused', actor: VIEWER.email, orderId: 'o1' },
        details: { amount: '149900', why: 'permission', role: 'accountant' },
      },
      {
        result: 'refused',
        actor: ADMIN.email,
        details: { amount: 'x', why: 'fields', fields: 'orderId, amount' },
      },
    ]);
  });

  it('keeps no password and no reason, which may name a customer', async () => {
    await signInAs(ADMIN);
    const all = z.object({ password: z.string(), reason: z.string(), note: z.string() });
    const values = { password: 'canary-1', reason: 'canary-2', note: 'canary-3', formToken: 'canary-4' };
    const action = passwordAction('account.password', all, async () => failed('No.'));
    await action(undefined, form(values));
    await action(undefined, form({ password: 'canary-5' }));
    expect(await recorded()).toHaveLength(3);
    expect(JSON.stringify(await recorded())).not.toContain('canary');
  });

  it('lets nothing be done that it cannot record, and takes nothing back that was done', async () => {
    await signInAs(ADMIN);
    const handle = vi.fn(async () => ({ ok: true as const, data: undefined }));
    const spy = vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
    expect(await acting(handle)).toMatchObject({ ok: false, message: common.notSaved });
    expect(handle).not.toHaveBeenCalled();
    spy.mockRestore();
    const afterwards = async () => {
      vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
      return { ok: true as const, data: undefined };
    };
    expect(await acting(afterwards)).toEqual({ ok: true, data: undefined });
    vi.restoreAllMocks();
    expect((await recorded()).map(({ result }) => result)).toEqual(['asked']);
  });
});

describe('an action whose database takes no writes', () => {
  const schema = z.object({ note: z.string() });
  const unavailable = () => Promise.reject(new DatabaseUnavailableError('locked'));
  const form = () => {
    const fields = new FormData();
    fields.set('note', 'typed with care');
    return fields;
  };
  const kept = { ok: false, fieldErrors: {}, values: { note: 'typed with care' } };

  it('says so to a shopper, and keeps what was typed', async () => {
    expect(await formAction(schema, unavailable)(undefined, form())).toEqual({
      ...kept,
      message: forms.notSaved,
    });
  });

  it('says so to an administrator, and keeps what was typed', async () => {
    await signInAs(ADMIN);
    const answer = await adminAction('order.refund', 'orders.refund', schema, unavailable)(undefined, form());
    expect(answer).toEqual({ ...kept, message: common.notSaved });
  });

  it('says so to an administrator whose session cannot be read', async () => {
    await signInAs(ADMIN);
    browser.fault = new DatabaseUnavailableError('away');
    const never = () => Promise.reject(new Error('came through'));
    const answer = await adminAction('order.refund', 'orders.refund', schema, never)(undefined, form());
    expect(answer).toEqual({ ...kept, message: common.notSaved });
  });

  it('does not swallow any other fault', async () => {
    const broken = () => Promise.reject(new TypeError('a fault of ours'));
    await expect(formAction(schema, broken)(undefined, form())).rejects.toThrow('a fault of ours');
  });
});
