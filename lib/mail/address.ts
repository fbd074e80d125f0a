/** MAIL_FROM and MAIL_URL taken apart. Pure, so that the environment is checked with it. */
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

export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); otherwise it is asked for with STARTTLS. */
  secure: boolean;
  auth: { user: string; pass: string } | undefined;
  /** On this machine: a relay or a catcher, which may have no certificate. */
  loopback: boolean;
}

/** @returns undefined when it is no address of a mail server. Its password appears nowhere else than in the result. */
export function parseMailUrl(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return undefined;
  // A user without a password, or the reverse, is a slip.
  if ((url.username === '') !== (url.password === '')) return undefined;
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === undefined || pass === undefined) return undefined;
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: user === '' ? undefined : { user, pass },
    loopback: /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
