/** E-mail addresses as headers carry them. Pure. */
import { cleanText } from '@/lib/typed/clean-text';

export interface Mailbox {
  name: string;
  address: string;
}

/** One mailbox and nothing that could end it or begin another: no space, comma, bracket, quote or control character. */
const ADDRESS = /^[^\s\p{Cc}\p{Cf}<>(),;:"\\[\]@]{1,64}@[A-Za-z0-9.-]{1,255}$/u;

/** @returns undefined for what is not exactly one plain address. */
export function mailbox(name: string, address: string): Mailbox | undefined {
  // A name cannot end its line, whatever was typed: unseen characters are taken out, line ends become spaces.
  return ADDRESS.test(address) ? { name: cleanText(name).slice(0, 100), address } : undefined;
}

/** Reads `orders@shop.example` and `Your Shop <orders@shop.example>`. */
export function parseMailbox(text: string): Mailbox | undefined {
  const match = /^(?:([^<>\r\n]*)<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim());
  return match
    ? mailbox((match[1] ?? '').replace(/^\s*"(.*)"\s*$/, '$1'), match[2] ?? match[3] ?? '')
    : undefined;
}
