/** An e-mail address as people type or paste it, and as computers carry it. Pure. */
import { z } from 'zod';
import { readCode } from '../typed-digits';

/** Without `mailto:`, the angle brackets and the name before them, and what ends a sentence. Small letters. */
export function cleanEmail(text: string): string {
  const plain = readCode(text).toLowerCase();
  const [, bracketed = plain] = /<([^<>]*)>$/.exec(plain) ?? [];
  return bracketed
    .trim()
    .replace(/^mailto:\s*/, '')
    .replace(/[\s.,;:।]+$/u, '');
}

/** Names of other scripts, `.भारत` among them, travel as `xn--…`. What is no domain stays as it is, and is refused by whoever checks. */
export function asciiEmail(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  const domain = email.slice(at);
  if (/^[ -~]*$/.test(domain) || !/^(?:[\p{L}\p{M}\p{N}.-]|\u200C|\u200D)+$/u.test(domain)) return email;
  return email.slice(0, at) + (URL.parse(`http://${domain}`)?.hostname ?? domain);
}

/** Whether mail can go there. Letters before the @ and top-level domains of any script count as ours do. */
export function isEmail(email: string): boolean {
  const [local = '', ...domain] = asciiEmail(email).split('@');
  const plain = local.replace(/(?![ -~])[\p{L}\p{M}\p{N}]/gu, 'a');
  const ours = [plain, ...domain].join('@').replace(/\.xn--[a-z0-9-]+$/, '.example');
  return z.email().safeParse(ours).success;
}
