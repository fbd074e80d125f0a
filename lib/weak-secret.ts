/** Which secrets others can guess or have seen. Pure; says nothing of what a secret holds. */

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
  'banyan',
  'admin',
  'india',
  'login',
  'shop',
  'test',
  'pass',
  'user',
  'root',
] as const;

/**
 * @param owner the address that the secret belongs to, if it is a password.
 * @returns why it is weak, to be read after its name; undefined when nothing speaks against it.
 */
export function weaknessOf(secret: string, owner?: string): string | undefined {
  const text = secret.trim().toLowerCase();
  if (isDemoSecret(secret.trim())) return 'is the one that npm run demo made up';
  if (owner && isOwnAddress(text, owner.trim().toLowerCase())) return 'is the administrator’s own address';
  if (isRepeated(text)) return 'repeats its characters, and can be guessed';
  return isCommon(text) ? 'is made of common words, and can be guessed' : undefined;
}

function isOwnAddress(text: string, owner: string): boolean {
  const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
  const name = withoutDigits(owner.split('@')[0] ?? '');
  // A name of digits alone, as a mobile number is, would be that of every password without Latin letters.
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

/** What signs and digits stand for in a word: `p@ssw0rd`. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '!': 'i',
};

function isCommon(text: string): boolean {
  return isOfWords(text) || isOfWords(text.replace(/[@$013!]/g, (sign) => STANDS_FOR[sign] ?? sign));
}

/** What is left without the words, and without digits and signs around them, is hardly anything. */
function isOfWords(text: string): boolean {
  const plain = text.replace(/[^a-z0-9]/g, '');
  const left = COMMON_WORDS.reduce<string>((rest, word) => rest.replaceAll(word, ''), plain);
  return left !== plain && withoutDigits(left).length < 4;
}

function withoutDigits(text: string): string {
  return text.replace(/[^a-z]/g, '');
}
