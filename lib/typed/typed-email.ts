/** An e-mail address as people type or paste it. Pure. */
import { z } from 'zod';
import { readCode } from './typed-digits';

/**
 * Without `mailto:`, the angle brackets and the name before them, and what ends a sentence; small letters. A domain of another
 * script (`.भारत`) becomes its `xn--…`, as mail servers know it and as some browsers send it: one address has one form.
 */
export function cleanEmail(text: string): string {
  // Small letters of some capitals are two characters, whose marks have an order.
  const plain = readCode(text).toLowerCase().normalize('NFC');
  const [, bracketed = plain] = /<([^<>]*)>$/.exec(plain) ?? [];
  const email = bracketed
    .trim()
    .replace(/^mailto:\s*/, '')
    .replace(/[\s.,;:।]+$/u, '');
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + asciiDomain(email.slice(at));
}

/** What is no domain stays as it is, for whoever checks it. */
function asciiDomain(domain: string): string {
  if (/^[ -~]*$/.test(domain) || !/^(?:[\p{L}\p{M}\p{N}.-]|\u200C|\u200D)+$/u.test(domain)) return domain;
  return URL.parse(`http://${domain}`)?.hostname ?? domain;
}

/** Whether mail can go to a cleaned address. Letters before the @ and top-level domains of any script count as ours do. */
export function isEmail(email: string): boolean {
  const [local = '', ...domain] = email.split('@');
  const plain = local.replace(/(?![ -~])[\p{L}\p{M}\p{N}]/gu, 'a');
  const ours = [plain, ...domain].join('@').replace(/\.xn--[a-z0-9-]+$/, '.example');
  return z.email().safeParse(ours).success;
}
