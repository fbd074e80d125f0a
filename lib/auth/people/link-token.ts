/**
 * The key in a link that sets a password. It is derived from the link's id, so that the mailer can write the message when it
 * sends it; the database holds only its hash.
 */
import 'server-only';
import { sha256Hex, sign } from '@/lib/security/keys';

/** 256 bits in base64url. */
export const linkToken = (linkId: string): string => sign('account-link', linkId);

export const hashLinkToken = (token: string): string => sha256Hex(token);

/** The page that the link opens. */
export const linkPath = (token: string) => `/admin/set-password/${encodeURIComponent(token)}` as const;
