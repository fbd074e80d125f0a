/** The mail server's address, its errors, and when a message is tried again. */
import { describe, expect, it } from 'vitest';
import { parseMailUrl } from '../address';
import { moneyOf, paidFacts } from '../testing';
import { MailError, mailErrorFrom } from './mail-error';
import { mailRoute } from './mail-route';
import { giveUpAfter, MAX_ATTEMPTS, retryDelay } from './retry';
import { skipReason } from './still-true';

describe('MAIL_URL', () => {
  it('has the ports of its kinds', () => {
    expect(parseMailUrl('smtp://mail.example')).toMatchObject({ port: 587, secure: false, auth: undefined });
    expect(parseMailUrl('smtps://mail.example')).toMatchObject({ port: 465, secure: true, loopback: false });
    expect(parseMailUrl('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, loopback: true });
    expect(parseMailUrl('smtp://[::1]:2525')).toMatchObject({ host: '::1', loopback: true });
  });

  it('may hold anything in its password, encoded', () => {
    expect(parseMailUrl('smtp://shop%40a.example:p%40ss%2Fw%3Ard@mail.example')?.auth).toEqual({
      user: 'shop@a.example',
      pass: 'p@ss/w:rd',
    });
  });

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://user@mail.example',
    'smtp://mail.example/path',
    'smtp://mail.example?pool=true',
    'smtp://u:%zz@mail.example',
  ])('is no %s', (text) => {
    expect(parseMailUrl(text)).toBeUndefined();
  });
});

describe('where messages go', () => {
  const at = (PINELABS_ENV: 'sandbox' | 'uat' | 'production', MAIL_URL?: string) =>
    mailRoute({ PINELABS_ENV, MAIL_URL, MAIL_FOLDER: './mail' });

  it('is a folder beside the sandbox, nowhere elsewhere, and a server where one is set', () => {
    expect(at('sandbox')).toEqual({ kind: 'folder', folder: './mail' });
    expect(at('uat')).toEqual({ kind: 'none' });
    expect(at('production')).toEqual({ kind: 'none' });
    expect(at('production', 'smtp://user:canary@mail.example')).toEqual({
      kind: 'server',
      host: 'mail.example:587',
    });
  });
});

describe('an error of the mail server', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'later'],
    // About us, not about the message: the next one would get the same answer.
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'server'],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'server'],
    [{ code: 'ESOCKET' }, 'server'],
    [{ code: 'ETIMEDOUT' }, 'server'],
    [{ code: 'EABORT' }, 'server'],
    ['gibberish', 'server'],
  ])('%j is %s', (error, fault) => {
    expect(mailErrorFrom(error).fault).toBe(fault);
  });

  it('is told without what the server said, which may name the customer', () => {
    const error = Object.assign(new Error('550 asha@example.com unknown'), {
      code: 'EENVELOPE',
      responseCode: 550,
      command: 'RCPT TO',
      response: '550 asha@example.com unknown',
    });
    expect(mailErrorFrom(error).message).toBe('the mail server refused the message for good (EENVELOPE 550)');
  });

  it('of our own making stays as it is', () => {
    const own = new MailError('later', 'ours');
    expect(mailErrorFrom(own)).toBe(own);
  });
});

describe('a message that was not taken', () => {
  it('is tried again at growing pauses, for most of a day', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS }, (_, n) => retryDelay(n + 1));
    expect(pauses.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    const hours = pauses.slice(0, -1).reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(15);
    expect(hours).toBeLessThan(24);
    expect(giveUpAfter(MAX_ATTEMPTS - 1)).toBe(false);
    expect(giveUpAfter(MAX_ATTEMPTS)).toBe(true);
  });
});

describe('a message whose time has passed', () => {
  const unpaid = { status: 'ATTEMPTED', canPay: true, money: moneyOf({ authorised: 0 }) } as const;

  it('asks nobody to pay who has paid, or who cannot', () => {
    expect(skipReason(paidFacts({ kind: 'try-again', ...unpaid }))).toBeUndefined();
    expect(skipReason(paidFacts({ kind: 'try-again', ...unpaid, money: moneyOf({}) }))).toBe(
      'Paid meanwhile',
    );
    expect(skipReason(paidFacts({ kind: 'try-again', ...unpaid, canPay: false }))).toBeDefined();
    expect(skipReason(paidFacts({ kind: 'try-again', ...unpaid, status: 'PENDING' }))).toBeDefined();
  });

  it('calls no order unpaid that was paid late', () => {
    expect(
      skipReason(paidFacts({ kind: 'not-paid', status: 'EXPIRED', money: unpaid.money })),
    ).toBeUndefined();
    expect(skipReason(paidFacts({ kind: 'not-paid', status: 'PROCESSED' }))).toBe('Paid meanwhile');
  });

  it('calls no refund under way that has ended', () => {
    expect(skipReason(paidFacts({ kind: 'refund-under-way', refundOpen: true }))).toBeUndefined();
    expect(skipReason(paidFacts({ kind: 'refund-under-way', refundOpen: false }))).toBeDefined();
  });

  it('tells what has happened all the same', () => {
    for (const kind of [
      'confirmed',
      'charged',
      'refunded',
      'cancelled',
      'dispatched',
      'late-payment',
    ] as const) {
      expect(skipReason(paidFacts({ kind }))).toBeUndefined();
    }
  });
});
