/** Where messages go: a mail server, the sandbox's folder, or nowhere. */
import 'server-only';
import { type Env, env } from '@/lib/env';
import { shop } from '@/shop/config';
import { type Mailbox, parseMailbox, parseMailUrl } from '../address';
import type { Transport } from '../message';
import { folderTransport } from './folder-transport';
import { smtpTransport } from './smtp-transport';

type MailEnv = Pick<Env, 'PINELABS_ENV' | 'MAIL_URL' | 'MAIL_FOLDER'>;

/** Where messages go, without a secret in it. */
export type MailRoute =
  | { kind: 'server'; host: string }
  | { kind: 'folder'; folder: string }
  /** UAT or production without MAIL_URL: nothing is sent, and nothing is kept to be sent later. */
  | { kind: 'none' };

export function mailRoute({ PINELABS_ENV, MAIL_URL, MAIL_FOLDER }: MailEnv): MailRoute {
  const server = MAIL_URL ? parseMailUrl(MAIL_URL) : undefined;
  if (server) return { kind: 'server', host: `${server.host}:${server.port}` };
  return PINELABS_ENV === 'sandbox' ? { kind: 'folder', folder: MAIL_FOLDER } : { kind: 'none' };
}

/** @returns undefined when nothing is to be sent. */
export function openTransport(settings: MailEnv = env()): Transport | undefined {
  const server = settings.MAIL_URL ? parseMailUrl(settings.MAIL_URL) : undefined;
  if (server) return smtpTransport(server);
  return settings.PINELABS_ENV === 'sandbox' ? folderTransport(settings.MAIL_FOLDER) : undefined;
}

/** MAIL_FROM, or the shop's own address beside the sandbox. */
export function senderOf({ MAIL_FROM }: Pick<Env, 'MAIL_FROM'>): Mailbox {
  const given = MAIL_FROM ? parseMailbox(MAIL_FROM) : undefined;
  return { name: given?.name || shop.name, address: given?.address ?? shop.supportEmail };
}
