import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isSealedAnew, keyIdOf, SealedError, seal, sealingKeys, unseal } from './sealed';

const keyOf = (name: string) => Buffer.alloc(32, name).toString('base64');
const [OLD, NEW, OTHER] = ['old', 'new', 'other'].map(keyOf) as [string, string, string];
const settings = vi.hoisted(() => ({
  PINELABS_ENV: 'uat' as 'uat' | 'sandbox',
  NEXTAUTH_SECRET: 'a secret of at least thirty-two characters',
  DATA_ENCRYPTION_KEY: undefined as string[] | undefined,
}));
vi.mock('../env', () => ({ env: () => settings }));

const PLACE = 'users.totp_secret:u1';
const SECRET = '500000004545';

beforeEach(() => {
  Object.assign(settings, { PINELABS_ENV: 'uat', DATA_ENCRYPTION_KEY: [OLD] });
});

describe('what is sealed', () => {
  it('opens as it was, whatever its letters, and never looks the same twice', () => {
    for (const text of ['', SECRET, 'रुपया ₹', 'x'.repeat(5_000)]) {
      expect(unseal(seal(text, PLACE), PLACE)).toBe(text);
    }
    expect(seal(SECRET, PLACE)).not.toBe(seal(SECRET, PLACE));
    expect(seal(SECRET, PLACE)).not.toContain(SECRET);
  });

  it('opens in no other row', () => {
    expect(() => unseal(seal(SECRET, PLACE), 'users.totp_secret:u2')).toThrow(SealedError);
  });

  it('opens no more once any of its characters was changed', () => {
    const sealed = seal(SECRET, PLACE);
    const start = sealed.lastIndexOf(':') + 1;
    for (let at = start; at < sealed.length; at += 7) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => unseal(changed, PLACE)).toThrow('was changed, or sealed for another row');
    }
    expect(() => unseal(sealed.slice(0, start + 4), PLACE)).toThrow(SealedError);
  });

  it('takes no shorter proof of its being unchanged', () => {
    const sealed = seal('', PLACE);
    const bytes = Buffer.from(sealed.slice(sealed.lastIndexOf(':') + 1), 'base64url');
    const short = `${sealed.slice(0, sealed.lastIndexOf(':') + 1)}${bytes.subarray(0, 16).toString('base64url')}`;
    expect(() => unseal(short, PLACE)).toThrow(SealedError);
  });
});

describe('a change of the key', () => {
  it('leaves what the old one sealed readable, and seals with the new one', () => {
    const before = seal(SECRET, PLACE);
    settings.DATA_ENCRYPTION_KEY = [NEW, OLD];
    expect(unseal(before, PLACE)).toBe(SECRET);
    expect(isSealedAnew(before)).toBe(false);
    expect(isSealedAnew(seal(SECRET, PLACE))).toBe(true);
    settings.DATA_ENCRYPTION_KEY = [NEW];
    expect(() => unseal(before, PLACE)).toThrow(
      `${PLACE} was sealed with a key that is not in DATA_ENCRYPTION_KEY (${keyIdOf(before)}): put that key back`,
    );
  });

  it('says so with a wrong key, tells nothing of what is sealed, and opens again with the right one', () => {
    const sealed = seal(SECRET, PLACE);
    settings.DATA_ENCRYPTION_KEY = [OTHER];
    expect(() => unseal(sealed, PLACE)).toThrow(/^(?!.*4545).*not in DATA_ENCRYPTION_KEY/);
    settings.DATA_ENCRYPTION_KEY = [OLD];
    expect(unseal(sealed, PLACE)).toBe(SECRET);
  });

  it('is named by an id that tells nothing of the key', () => {
    for (const { id, bytes } of sealingKeys({ ...settings, DATA_ENCRYPTION_KEY: [OLD, NEW] })) {
      expect(bytes.toString('hex')).not.toContain(id);
      expect(id).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});

describe('without a key', () => {
  it('nothing is sealed outside the sandbox', () => {
    settings.DATA_ENCRYPTION_KEY = undefined;
    expect(() => seal(SECRET, PLACE)).toThrow('DATA_ENCRYPTION_KEY is missing');
  });

  it('beside the sandbox one of NEXTAUTH_SECRET stands in, and still opens once a key is set', () => {
    Object.assign(settings, { PINELABS_ENV: 'sandbox', DATA_ENCRYPTION_KEY: undefined });
    const sealed = seal(SECRET, PLACE);
    expect(unseal(sealed, PLACE)).toBe(SECRET);
    settings.DATA_ENCRYPTION_KEY = [NEW];
    expect(unseal(sealed, PLACE)).toBe(SECRET);
    settings.PINELABS_ENV = 'uat';
    expect(() => unseal(sealed, PLACE)).toThrow(SealedError);
  });
});

describe('what was never sealed', () => {
  it.each(['', SECRET, 'v1:abc', 'v1:0123456789abcdef:'])('is not opened: %j', (text) => {
    expect(keyIdOf(text)).toBeUndefined();
    expect(() => unseal(text, PLACE)).toThrow('none is named');
  });
});
