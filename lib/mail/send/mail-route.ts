/** Where messages go. Apart, since pages ask and send nothing. */
import type { Env } from '@/lib/env';
import { parseMailUrl } from '../address';

export type MailEnv = Pick<Env, 'PINELABS_ENV' | 'MAIL_URL' | 'MAIL_FOLDER'>;

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
