import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnv } from './env';

const SOUND = {
  PUBLIC_URL: 'https://shop.example',
  PINELABS_CLIENT_ID: 'client',
  PINELABS_CLIENT_SECRET: 'canary-client-secret',
  PINELABS_MERCHANT_ID: '111163',
  PINELABS_SECRET_KEY: 'ab'.repeat(32),
  PINELABS_WEBHOOK_SECRET: 'Y2FuYXJ5LXdlYmhvb2stc2VjcmV0',
  NEXTAUTH_SECRET: 'canary-nextauth-secret-of-32-characters',
};
/** What production needs beside it. */
const ACTION_KEY = Buffer.alloc(32, 'canary-action-key').toString('base64');
/** What every place outside the sandbox needs. */
const DATA_ENCRYPTION_KEY = Buffer.alloc(32, 'canary-data-key').toString('base64');
const UAT = 'https://pluraluat.v2.pinepg.in';
const PRODUCTION = 'https://api.pluralpay.in';

function faultsOf(changes: Record<string, string | undefined>): string[] {
  try {
    parseEnv({ ...SOUND, ...changes });
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a sound environment', () => {
  it('needs no more than an address and credentials, and is the sandbox', () => {
    expect(parseEnv(SOUND)).toMatchObject({
      PINELABS_ENV: 'sandbox',
      PINELABS_BASE_URL: 'http://127.0.0.1:4010',
      DATABASE_URL: 'file:./.data/store.db',
      SANDBOX_PORT: 4010,
      RECONCILE_INTERVAL_SECONDS: 30,
      TRUSTED_PROXY_HOPS: 1,
      RETENTION_DAYS: 0,
      HSTS_SECONDS: 0,
      HSTS_SUBDOMAINS: 'off',
      SHUTDOWN_DELAY_SECONDS: 0,
    });
  });

  it('finds the gateway by PINELABS_ENV alone', () => {
    const sealed = { ...SOUND, DATA_ENCRYPTION_KEY };
    expect(parseEnv({ ...sealed, PINELABS_ENV: 'uat' }).PINELABS_BASE_URL).toBe(UAT);
    const live = { ...sealed, PINELABS_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY };
    expect(parseEnv(live).PINELABS_BASE_URL).toBe(PRODUCTION);
  });

  it('finds the sandbox by its port', () => {
    expect(parseEnv({ ...SOUND, SANDBOX_PORT: '4999' }).PINELABS_BASE_URL).toBe('http://127.0.0.1:4999');
  });

  it('takes an empty variable for a missing one', () => {
    expect(parseEnv({ ...SOUND, SANDBOX_PORT: '', PINELABS_BASE_URL: '' }).SANDBOX_PORT).toBe(4010);
    expect(faultsOf({ PUBLIC_URL: '' })[0]).toMatch(/^PUBLIC_URL is missing/);
  });

  it('takes two webhook secrets while one is replaced by the other', () => {
    const secrets = `${SOUND.PINELABS_WEBHOOK_SECRET}, whsec_${SOUND.PINELABS_WEBHOOK_SECRET}`;
    expect(parseEnv({ ...SOUND, PINELABS_WEBHOOK_SECRET: secrets }).PINELABS_WEBHOOK_SECRET).toHaveLength(2);
  });

  it.each([
    ['the merchant secret as text', 'a1B2-secret_of.the~merchant!'],
    ['32 hex characters', '0123456789abcdef0123456789abcdef'],
    ['the published example', 'abc1234'],
    ['its Base64', 'YWJjMTIzNA=='],
    ['its Base64 whose padding was left behind', 'YWJjMTIzNA'],
  ])('takes %s as webhook secret, as it was pasted', (_, pasted) => {
    expect(parseEnv({ ...SOUND, PINELABS_WEBHOOK_SECRET: pasted }).PINELABS_WEBHOOK_SECRET).toEqual([pasted]);
  });

  it('drops the slash behind the address', () => {
    expect(parseEnv({ ...SOUND, PUBLIC_URL: 'https://shop.example/' }).PUBLIC_URL).toBe(
      'https://shop.example',
    );
  });
});

describe('a fault is one line that names its variable', () => {
  it.each(Object.keys(SOUND))('missing: %s', (name) => {
    const [first, ...more] = faultsOf({ [name]: undefined });
    expect(first).toMatch(new RegExp(`^${name} is missing: `));
    expect(more.filter((line) => !line.startsWith('('))).toEqual([]);
  });

  it.each([
    ['PUBLIC_URL', 'shop.example'],
    ['PUBLIC_URL', 'https://shop.example/path'],
    ['PUBLIC_URL', 'ftp://shop.example'],
    ['DATABASE_URL', 'store.db'],
    ['PINELABS_ENV', 'live'],
    ['PINELABS_SECRET_KEY', 'not hex'],
    ['PINELABS_SECRET_KEY', 'abc'],
    ['PINELABS_WEBHOOK_SECRET', 'two words'],
    ['PINELABS_WEBHOOK_SECRET', 'YWFhYWFhYWE=,'],
    ['PINELABS_WEBHOOK_SECRET', 'YWFhYWFhYWE=,YWFhYWFhYWE=,YWFhYWFhYWE='],
    ['PINELABS_CHALLENGE_HOSTS', 'https://d0bank.cloudfront.net'],
    ['PINELABS_CHALLENGE_HOSTS', '*.cloudfront.net'],
    ['PINELABS_CHALLENGE_HOSTS', 'net'],
    ['PINELABS_SEAMLESS', 'true'],
    ['PINELABS_PCI_ACKNOWLEDGED', 'on'],
    ['NEXTAUTH_SECRET', 'short'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'short'],
    ['SANDBOX_PORT', '0'],
    ['SANDBOX_PORT', 'four thousand'],
    ['RECONCILE_INTERVAL_SECONDS', '-1'],
    ['TRUSTED_PROXY_HOPS', '1.5'],
    ['RETENTION_DAYS', '30'],
    ['RETENTION_DAYS', '365.5'],
    ['RETENTION_DAYS', 'a year'],
    ['HSTS_SECONDS', 'on'],
    ['HSTS_SUBDOMAINS', 'yes'],
    ['SHUTDOWN_DELAY_SECONDS', '301'],
    ['LOG_LEVEL', 'loud'],
  ])('malformed: %s=%s', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });

  it.each([
    ['"YWJjMTIzNA=="', /quotes: paste it without them/],
    ['whsec_••••••••1234', /masked.*copy all of it/],
    ['a1b2c3d4...', /cut short.*copy all of it/],
    ['xxxxxxxxxxxx', /placeholder/],
    ['<merchant secret>', /placeholder/],
    ['a1b2c3d4 e5f6a7b8', /a space.*copy it again/],
    ['abc123', /fewer than 7 characters/],
    ['=======', /fewer than 7 characters/],
    ['abc1234,a,b1234567', /more than two secrets.*as its Base64/],
    [SOUND.PINELABS_CLIENT_ID.padEnd(8, '-'), /client id, which is no secret/],
  ])('a webhook secret that can verify nothing is refused with the mend: %s', (pasted, mend) => {
    const client = { PINELABS_CLIENT_ID: SOUND.PINELABS_CLIENT_ID.padEnd(8, '-') };
    expect(faultsOf({ ...client, PINELABS_WEBHOOK_SECRET: pasted })).toEqual([expect.stringMatching(mend)]);
  });

  it('tells all faults at once, each once', () => {
    const faults = faultsOf({ PUBLIC_URL: undefined, NEXTAUTH_SECRET: undefined });
    expect(faults.map((line) => line.split(' ')[0]).toSorted()).toEqual(['NEXTAUTH_SECRET', 'PUBLIC_URL']);
  });

  it('points a newcomer to the demo', () => {
    expect(() => parseEnv({})).toThrow(/npm run demo/);
  });

  it('never repeats a secret', () => {
    const secrets = fc.record({
      PINELABS_CLIENT_SECRET: fc.string(),
      PINELABS_SECRET_KEY: fc.string({ minLength: 12 }),
      PINELABS_WEBHOOK_SECRET: fc.string({ minLength: 12 }),
      NEXTAUTH_SECRET: fc.string({ minLength: 12 }),
      ADMIN_PASSWORD: fc.string({ minLength: 8, maxLength: 11 }),
    });
    fc.assert(
      fc.property(secrets, (given) => {
        const told = faultsOf({ ...given, PUBLIC_URL: 'nowhere' }).join('\n');
        const { PINELABS_CLIENT_SECRET: _, ...long } = given;
        for (const value of Object.values(long)) expect(told.includes(value)).toBe(false);
      }),
    );
  });
});

describe('contradictions', () => {
  it.each([
    ['a host that is not the gateway’s', { PINELABS_BASE_URL: 'https://gateway.example' }],
    ['a host that only begins like it', { PINELABS_BASE_URL: `${UAT}.evil.example` }],
    ['a user name before the host', { PINELABS_BASE_URL: `${UAT}@evil.example` }],
    ['a path behind the host', { PINELABS_BASE_URL: `${UAT}/api` }],
    ['the gateway without TLS', { PINELABS_BASE_URL: 'http://api.pluralpay.in' }],
    ['real money under the name of the sandbox', { PINELABS_BASE_URL: PRODUCTION }],
    ['real money under the name of UAT', { PINELABS_ENV: 'uat', PINELABS_BASE_URL: PRODUCTION }],
    ['no address at all', { PINELABS_BASE_URL: 'gateway' }],
    ['the sandbox as production', { PINELABS_ENV: 'production', PINELABS_BASE_URL: 'http://127.0.0.1:4010' }],
    ['UAT as production', { PINELABS_ENV: 'production', PINELABS_BASE_URL: UAT }],
  ])('refuses %s', (_, changes) => {
    expect(faultsOf(changes)[0]).toMatch(/^PINELABS_BASE_URL must be/);
  });

  it.each(['http://127.0.0.1:5000', 'http://localhost:5000', 'http://[::1]:5000'])(
    'takes a sandbox on %s',
    (url) => {
      expect(parseEnv({ ...SOUND, PINELABS_BASE_URL: url }).PINELABS_BASE_URL).toBe(url);
    },
  );

  it('asks production for the one key of its builds, and takes no other kind of key', () => {
    const fault = /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing/;
    const live = { PINELABS_ENV: 'production', DATA_ENCRYPTION_KEY };
    expect(faultsOf(live)).toEqual([expect.stringMatching(fault)]);
    expect(faultsOf({ ...live, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY })).toEqual([]);
    expect(faultsOf({ PINELABS_ENV: 'uat', DATA_ENCRYPTION_KEY })).toEqual([]);
    for (const wrong of ['a passphrase', 'ab'.repeat(32), Buffer.alloc(16).toString('base64')]) {
      expect(faultsOf({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: wrong })).toEqual([
        expect.stringMatching(/^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes/),
      ]);
    }
  });

  it('asks every place with PostgreSQL for the key that its instances must share, and none with SQLite', () => {
    for (const DATABASE_URL of ['postgres://shop@db.example/shop', 'postgresql://shop@db.example/shop']) {
      expect(faultsOf({ DATABASE_URL })).toEqual([
        expect.stringMatching(
          /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing: with PostgreSQL .*the same for all$/,
        ),
      ]);
      expect(faultsOf({ DATABASE_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY })).toEqual([]);
    }
    expect(faultsOf({ DATABASE_URL: 'file:./store.db' })).toEqual([]);
  });

  it('asks for the key that seals personal data everywhere but beside the sandbox, and takes one or two', () => {
    expect(faultsOf({ PINELABS_ENV: 'uat' })).toEqual([
      expect.stringMatching(/^DATA_ENCRYPTION_KEY is missing/),
    ]);
    expect(faultsOf({})).toEqual([]);
    const other = Buffer.alloc(32, 'another').toString('base64');
    expect(parseEnv({ ...SOUND, DATA_ENCRYPTION_KEY: `${other}, ${DATA_ENCRYPTION_KEY}` })).toMatchObject({
      DATA_ENCRYPTION_KEY: [other, DATA_ENCRYPTION_KEY],
    });
    for (const wrong of ['a passphrase', `${other},`, `${other},${other},${other}`]) {
      expect(faultsOf({ DATA_ENCRYPTION_KEY: wrong })).toEqual([
        expect.stringMatching(/^DATA_ENCRYPTION_KEY must be 32 bytes/),
      ]);
    }
  });

  it('asks production for https', () => {
    expect(faultsOf({ PINELABS_ENV: 'production', PUBLIC_URL: 'http://shop.example' })).toEqual([
      'PUBLIC_URL must begin with https:// while PINELABS_ENV is production',
    ]);
  });
});

describe('card numbers on a page of the shop', () => {
  const live = {
    PINELABS_ENV: 'production',
    PINELABS_SEAMLESS: 'on',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY,
    DATA_ENCRYPTION_KEY,
  };

  it('are off unless they are switched on', () => {
    expect(parseEnv(SOUND)).toMatchObject({ PINELABS_SEAMLESS: 'off', PINELABS_PCI_ACKNOWLEDGED: 'no' });
    for (const PINELABS_ENV of ['sandbox', 'uat']) {
      expect(
        parseEnv({ ...SOUND, DATA_ENCRYPTION_KEY, PINELABS_ENV, PINELABS_SEAMLESS: 'on' }).PINELABS_SEAMLESS,
      ).toBe('on');
    }
  });

  it.each([undefined, '', 'no'])(
    'never start in production with PINELABS_PCI_ACKNOWLEDGED=%j',
    (acknowledged) => {
      expect(faultsOf({ ...live, PINELABS_PCI_ACKNOWLEDGED: acknowledged })).toEqual([
        expect.stringMatching(/^PINELABS_PCI_ACKNOWLEDGED must be yes/),
      ]);
    },
  );

  it('are taken in production by a merchant who says that they may be', () => {
    expect(faultsOf({ ...live, PINELABS_PCI_ACKNOWLEDGED: 'yes' })).toEqual([]);
    expect(faultsOf({ ...live, PINELABS_SEAMLESS: 'off' })).toEqual([]);
  });
});

describe('hosts that confirm a payment', () => {
  it('are none unless named', () => {
    expect(parseEnv(SOUND).PINELABS_CHALLENGE_HOSTS).toEqual([]);
    const named = { ...SOUND, PINELABS_CHALLENGE_HOSTS: 'D0bank.cloudfront.net, acs.bank.example' };
    expect(parseEnv(named).PINELABS_CHALLENGE_HOSTS).toEqual(['d0bank.cloudfront.net', 'acs.bank.example']);
  });
});

describe('the mail server', () => {
  const MAIL_FROM = 'Banyan <orders@shop.example>';

  it('needs a sender beside it', () => {
    expect(faultsOf({ MAIL_URL: 'smtp://mail.example' })).toEqual([
      'MAIL_FROM is missing: the address that messages come from, which MAIL_URL needs',
    ]);
    expect(faultsOf({ MAIL_URL: 'smtp://mail.example', MAIL_FROM })).toEqual([]);
  });

  it('is named in one line when it is malformed, without its password', () => {
    const faults = faultsOf({ MAIL_URL: 'https://user:canary-password@mail.example', MAIL_FROM: 'no one' });
    expect(faults.filter((fault) => fault.startsWith('MAIL_URL must be a mail server'))).toHaveLength(1);
    expect(faults.filter((fault) => fault.startsWith('MAIL_FROM must be'))).toHaveLength(1);
    expect(faults.join()).not.toContain('canary-password');
  });
});

describe('what the account has', () => {
  it('is every method, pre-authorisation, and no account check, unless it is said otherwise', () => {
    expect(parseEnv(SOUND)).toMatchObject({
      PINELABS_METHODS: [
        'CARD',
        'UPI',
        'NETBANKING',
        'WALLET',
        'POINTS',
        'CREDIT_EMI',
        'DEBIT_EMI',
        'CARDLESS_EMI',
      ],
      PINELABS_PRE_AUTH: 'on',
      PINELABS_BANK_DETAILS: 'off',
    });
    expect(parseEnv({ ...SOUND, PINELABS_METHODS: 'CARD, UPI' }).PINELABS_METHODS).toEqual(['CARD', 'UPI']);
  });

  it.each([
    [{ PINELABS_METHODS: 'CARD,CASH' }, /^PINELABS_METHODS must be a list of CARD, UPI/],
    [{ PINELABS_METHODS: 'CARDLESS_EMI' }, /^PINELABS_METHODS must name a method of the gateway’s page/],
    [{ PINELABS_PRE_AUTH: 'yes' }, /^PINELABS_PRE_AUTH must be on or off/],
    [{ PINELABS_BANK_DETAILS: 'on' }, /^PINELABS_BANK_DETAILS must be off, offered or demanded/],
    [
      { PINELABS_BANK_DETAILS: 'demanded', PINELABS_METHODS: 'CARD,WALLET' },
      /^PINELABS_METHODS must name UPI or NETBANKING while PINELABS_BANK_DETAILS is demanded/,
    ],
    [{ PINELABS_SYSTEMS: 'hosted,bank' }, /^PINELABS_SYSTEMS .*PINELABS_BANK_DETAILS/],
  ])('names the fault of %j', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([expect.stringMatching(fault)]);
  });
});
