/** Which secrets others can guess or have seen. Pure; says nothing of what a secret holds. */
import { shop } from '@/shop/config';

/** How `npm run demo` begins the secrets that it draws: as they are, in hex and in Base64. */
export const DEMO_MARK = { plain: 'demo-', hex: '64656d6f', base64: 'ZGVtb' } as const;

export function isDemoSecret(secret: string): boolean {
  return Object.values(DEMO_MARK).some((mark) => secret.startsWith(mark));
}

/** Words that common passwords are made of, longest first. */
const COMMON_WORDS = [
  'correcthorsebatterystaple',
  'correcthorsebattery',
  'administrator',
  'onlyheretolook',
  '1q2w3e4r5t6y',
  'zaq12wsxcde3',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'password',
  'passw0rd',
  'changeme',
  'trustno1',
  'sunshine',
  'superman',
  'football',
  'iloveyou',
  'princess',
  'dragon',
  'monkey',
  'master',
  'shadow',
  'secret',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'default',
  'example',
  'admin',
  'super',
  'india',
  'login',
  'shop',
  'test',
  'pass',
  'user',
  'root',
  'qwer',
  'asdf',
  'zxcv',
] as const;

/** What people write in place of a letter: `P@ssw0rd`. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'a@4',
  e: 'e3',
  i: 'i1!',
  o: 'o0',
  s: 's5$',
  t: 't7',
};
/** Whoever guesses begins with the shop's own name. */
const OWN_WORDS = shop.name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
const WORDS = [...OWN_WORDS, ...COMMON_WORDS].map(
  (word) =>
    new RegExp(
      word.replace(/[aeiost]/g, (letter) => `[${ALIKE[letter]}]`),
      'g',
    ),
);
/** What examples and other people's documents hold, to be replaced. */
const PLACEHOLDER = /change.?(me|this)|replace.?(me|this|with)|your.?(secret|password|key)|placeholder/;

/**
 * @param owner the address that the secret belongs to, if it is a password.
 * @returns why it is weak, to be read after its name; undefined when nothing speaks against it.
 */
export function weaknessOf(secret: string, owner?: string): string | undefined {
  const text = secret.trim().toLowerCase();
  if (isDemoSecret(secret.trim())) return 'is the one that npm run demo made up';
  if (owner && isOwnAddress(text, owner.trim().toLowerCase())) return 'is the administrator’s own address';
  if (isRepeated(text)) return 'repeats its characters, and can be guessed';
  if (PLACEHOLDER.test(text)) return 'is an example that was to be replaced';
  return isCommon(text) ? 'is made of common words, and can be guessed' : undefined;
}

function isOwnAddress(text: string, owner: string): boolean {
  const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
  const name = withoutDigits(owner.split('@')[0] ?? '');
  // Of a name in another script nothing is left, as of a password in one.
  return letters(text) === letters(owner) || (name !== '' && withoutDigits(text) === name);
}

/** A few characters, a short piece again and again, or one after the other as they stand in the alphabet. */
function isRepeated(text: string): boolean {
  const steps = [...text].slice(1).map((char, n) => Math.abs(char.charCodeAt(0) - text.charCodeAt(n)));
  return (
    new Set(text).size < 6 ||
    /^(.{1,8})\1+.{0,7}$/s.test(text) ||
    steps.filter((step) => step <= 1).length > steps.length * 0.7
  );
}

/** What is left without the words, and without digits and signs around them, is hardly anything. */
function isCommon(text: string): boolean {
  const plain = text.replace(/[^a-z0-9@$!]/g, '');
  const left = WORDS.reduce((rest, word) => rest.replace(word, ''), plain);
  return left !== plain && withoutDigits(left).length < 4;
}

function withoutDigits(text: string): string {
  return text.replace(/[^a-z]/g, '');
}
