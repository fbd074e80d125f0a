import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '@/lib/http/door/private-host';
import type { MailRoute } from '@/lib/mail/send/mail-route';
import { judgeDatabase } from './judge-database';
import { judgeDefaults } from './judge-defaults';
import { judgeDelivery } from './judge-delivery';
import { judgeCallback, judgeClock, judgeGateway, judgeSignatures, judgeWebhook } from './judge-network';
import {
  judgeEnvironment,
  judgeMail,
  judgeNode,
  judgePublicUrl,
  judgeReconcile,
  judgeSessions,
  judgeWebhookSecret,
} from './judge-settings';

const levels = (findings: readonly { level: string }[]) => findings.map(({ level }) => level);

describe('delivery rates', () => {
  const judged = (
    mistakes: string[],
    everywhere = true,
    systems: ('hosted' | 'express')[] = ['hosted', 'express'],
  ) => judgeDelivery(mistakes, everywhere, { PINELABS_SYSTEMS: systems });

  it('are one finding when they are sound, and one a mistake when they are not', () => {
    expect(levels(judged([]))).toEqual(['ok']);
    expect(
      judged(['shop/delivery.ts: a', 'shop/delivery.ts: b']).map(({ level, says }) => [level, says]),
    ).toEqual([
      ['bad', 'shop/delivery.ts: a'],
      ['bad', 'shop/delivery.ts: b'],
    ]);
  });

  it('that leave a place out keep express checkout off: that is told where it is on', () => {
    expect(levels(judged([], false))).toEqual(['warn']);
    expect(levels(judged([], false, ['hosted']))).toEqual(['ok']);
  });
});

describe('the environment', () => {
  it('is one finding when it is sound, and one a fault when it is not', () => {
    expect(levels(judgeEnvironment([]))).toEqual(['ok']);
    const findings = judgeEnvironment(['PUBLIC_URL is missing', 'NEXTAUTH_SECRET is missing']);
    expect(levels(findings)).toEqual(['bad', 'bad']);
    expect(findings[0]?.says).toContain('PUBLIC_URL');
  });

  it.each([
    ['v24.21.0', 'ok'],
    ['v22.0.0', 'ok'],
    ['v20.20.2', 'bad'],
  ])('Node %s is %s', (version, level) => {
    expect(judgeNode(version).level).toBe(level);
  });

  it('with the timer off asks for a scheduler', () => {
    expect(judgeReconcile({ RECONCILE_INTERVAL_SECONDS: 30 }).level).toBe('ok');
    expect(judgeReconcile({ RECONCILE_INTERVAL_SECONDS: 0 }).mend).toContain('npm run reconcile');
  });
});

it('messages that nobody sends are told, and no password is', () => {
  const judge = (route: MailRoute, writable = true) => judgeMail(route, () => writable);
  expect(judge({ kind: 'none' })).toMatchObject({
    level: 'warn',
    mend: expect.stringContaining('MAIL_URL'),
  });
  expect(judge({ kind: 'folder', folder: './.data/mail' }).level).toBe('ok');
  expect(judge({ kind: 'folder', folder: './.data/mail' }, false)).toMatchObject({
    level: 'warn',
    mend: expect.stringContaining('MAIL_FOLDER'),
  });
  expect(judge({ kind: 'server', host: 'mail.example:587' })).toMatchObject({
    level: 'ok',
    says: 'to customers through mail.example:587',
  });
});

describe('the webhook secret', () => {
  const judge = (PINELABS_ENV: 'sandbox' | 'uat', ...PINELABS_WEBHOOK_SECRET: string[]) =>
    judgeWebhookSecret({ PINELABS_ENV, PINELABS_WEBHOOK_SECRET });

  it('is said to be read in both ways where it is ambiguous, and is never shown', () => {
    const hex = '0123456789abcdef0123456789abcdef';
    const finding = judge('uat', hex, 'words-that-are-no-base64');
    expect(finding).toMatchObject({
      level: 'ok',
      says: 'two, while you rotate, read as Base64 and by its characters; by its characters',
    });
    expect(JSON.stringify(finding)).not.toContain(hex);
  });

  it('that can be guessed deserves a look, but beside the sandbox', () => {
    expect(judge('uat', 'YWJjMTIzNA==')).toMatchObject({ level: 'warn' });
    expect(judge('sandbox', 'YWJjMTIzNA==')).toMatchObject({ level: 'ok' });
  });
});

describe('the public address', () => {
  const judge = (PUBLIC_URL: string, PINELABS_ENV: 'sandbox' | 'uat' | 'production') =>
    judgePublicUrl({ PUBLIC_URL, PINELABS_ENV }).level;

  it('may be local beside the sandbox alone', () => {
    expect(judge('http://localhost:3000', 'sandbox')).toBe('ok');
    expect(judge('http://localhost:3000', 'uat')).toBe('bad');
    expect(judge('https://192.168.1.20', 'uat')).toBe('bad');
  });

  it('must be https at the gateway', () => {
    expect(judge('http://shop.example', 'uat')).toBe('bad');
    expect(judge('https://shop.example', 'uat')).toBe('ok');
    expect(judge('https://shop.example', 'production')).toBe('ok');
  });

  it.each([
    'localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.2',
    '192.168.0.9',
    '169.254.1.1',
    '[::1]',
    '[fe80::1]',
    'shop',
    'shop.local',
  ])('%s is private', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each(['shop.example', '172.32.0.1', '8.8.8.8', '[2606:4700::1]', 'local.shop.example'])(
    '%s is public',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );
});

describe('the sandbox’s defaults', () => {
  const own = {
    PINELABS_ENV: 'production',
    PINELABS_CLIENT_ID: 'a81f2c7e-5b1d',
    PINELABS_BASE_URL: 'https://api.pluralpay.in',
    PUBLIC_URL: 'https://shop.in',
    ADMIN_EMAIL: 'asha@shop.in',
  } as const;

  it('are fine beside the sandbox, as long as nobody else reaches it', () => {
    const demo = { ...own, PINELABS_ENV: 'sandbox', PINELABS_CLIENT_ID: 'demo-0123456789ab' } as const;
    expect(levels(judgeDefaults({ ...demo, PUBLIC_URL: 'http://localhost:3000' }))).toEqual(['ok']);
    expect(judgeDefaults(demo)).toEqual([
      expect.objectContaining({ level: 'warn', says: expect.stringContaining('https://shop.in') }),
    ]);
  });

  it('are found where money moves', () => {
    expect(levels(judgeDefaults(own))).toEqual(['ok']);
    expect(levels(judgeDefaults({ ...own, PINELABS_CLIENT_ID: 'demo-0123456789ab' }))).toEqual(['bad']);
    expect(levels(judgeDefaults({ ...own, PINELABS_BASE_URL: 'http://127.0.0.1:4010' }))).toEqual(['bad']);
    expect(levels(judgeDefaults({ ...own, ADMIN_EMAIL: 'admin@banyan.example' }))).toEqual(['warn']);
  });
});

describe('the database', () => {
  const complete = { missing: [], unknown: [], changed: [] };
  const sound = { file: 'store.db', exists: true, check: 'ok', migrations: complete };

  it('is well when it opens, is whole and has every migration', () => {
    expect(levels(judgeDatabase(sound))).toEqual(['ok', 'ok']);
  });

  it.each([
    ['is not there', { file: 'store.db', exists: false }, 'db:migrate'],
    ['takes no WAL', { ...sound, openError: 'SQLite pragma journal_mode must be wal' }, 'local disk'],
    ['is damaged', { ...sound, check: '*** in database main ***' }, 'backup'],
    [
      'lacks a migration',
      { ...sound, migrations: { ...complete, missing: ['0001_emi'], unknown: ['of 2030'] } },
      'db:migrate',
    ],
    ['is newer than the shop', { ...sound, migrations: { ...complete, unknown: ['of 2030'] } }, 'deploy'],
    [
      'has had another version of a migration',
      { ...sound, migrations: { missing: ['0002_x'], unknown: [], changed: ['0001_emi'] } },
      'put these files back',
    ],
  ])('that %s is bad, and the mend is named', (_, facts, mend) => {
    const found = judgeDatabase(facts).filter(({ level }) => level === 'bad');
    expect(found).toHaveLength(1);
    expect(found[0]?.mend).toContain(mend);
  });
});

describe('the gateway', () => {
  const refused = { outcome: 'refused', code: 'UNAUTHORIZED', status: 401, requestId: 'r-1' } as const;

  it('is well when it takes our token', () => {
    expect(judgeGateway('https://g', { outcome: 'authorised' }, false).level).toBe('ok');
  });

  it('that refuses our credentials names them, and the request for its support desk', () => {
    const finding = judgeGateway('https://g', refused, false);
    expect(finding).toMatchObject({ level: 'bad', mend: expect.stringContaining('PINELABS_CLIENT_SECRET') });
    expect(finding.says).toContain('r-1');
  });

  it('that does not answer is the network, or a sandbox that was not started', () => {
    const silent = { ...refused, code: 'UNREACHABLE', status: undefined };
    expect(judgeGateway('https://g', silent, false).mend).toContain('https');
    expect(judgeGateway('http://127.0.0.1:4010', silent, true).mend).toContain('npm run sandbox');
  });
});

describe('the clock', () => {
  it.each([
    [0, 'ok'],
    [-1.4, 'ok'],
    [29, 'ok'],
    [31, 'warn'],
    [-45, 'warn'],
    [241, 'bad'],
    [-3_600, 'bad'],
    [undefined, 'warn'],
  ])('%s seconds off is %s', (skew, level) => {
    expect(judgeClock(skew).level).toBe(level);
  });

  it('says in which direction', () => {
    expect(judgeClock(-45).says).toContain('45 s behind');
    expect(judgeClock(45).says).toContain('45 s ahead');
  });
});

describe('the paths that the gateway calls', () => {
  it('the callback sends everybody on', () => {
    expect(judgeCallback('u', { status: 303 }, false).level).toBe('ok');
    for (const status of [200, 404, 405, 500, 502])
      expect(judgeCallback('u', { status }, false).level).toBe('bad');
  });

  it('the webhook refuses what is not signed', () => {
    for (const status of [400, 401, 403]) expect(judgeWebhook('u', { status }, false).level).toBe('ok');
    for (const status of [200, 202, 404, 500]) expect(judgeWebhook('u', { status }, false).level).toBe('bad');
  });

  it('the webhook takes what each key of the secret signs', () => {
    const [taken] = judgeSignatures('u', [{ status: 200 }, { status: 200 }]);
    expect(taken).toMatchObject({ level: 'ok', says: expect.stringContaining('each of 2 keys') });
    const [refused] = judgeSignatures('u', [{ status: 200 }, { status: 401 }]);
    expect(refused).toMatchObject({
      level: 'bad',
      says: expect.stringContaining(
        'answers 401 to a webhook that PINELABS_WEBHOOK_SECRET signs, with 1 of 2',
      ),
      mend: expect.stringMatching(/restart the shop.*proxy/),
    });
    expect(judgeSignatures('u', [{ error: 'ECONNREFUSED' }])).toEqual([]);
  });

  it('silence is bad where money moves, and a hint beside the sandbox', () => {
    expect(judgeCallback('u', { error: 'ECONNREFUSED' }, false).level).toBe('bad');
    expect(judgeCallback('u', { error: 'ECONNREFUSED' }, true).level).toBe('warn');
    expect(judgeCallback('u', { error: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, true).mend).toContain('certificate');
    expect(judgeWebhook('u', { error: 'ECONNREFUSED' }, false).level).toBe('bad');
  });
});

it('warns of a session that rests for as long as it lasts', () => {
  expect(judgeSessions({ SESSION_IDLE_MINUTES: 60, SESSION_HOURS: 1 }).level).toBe('warn');
  expect(judgeSessions({ SESSION_IDLE_MINUTES: 59, SESSION_HOURS: 1 }).level).toBe('ok');
});
