/** Where messages go: a mail server, the sandbox's folder, or nowhere. */
import 'server-only';
import { type Env, env } from '@/lib/env';
import { shop } from '@/shop/config';
import { type Mailbox, parseMailbox, parseMailUrl } from '../address';
import type { Transport } from '../message';
import { folderTransport } from './folder-transport';
import type { MailEnv } from './mail-route';
import { smtpTransport } from './smtp-transport';

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
