/** Which second factors somebody has, and whether they must have one. */
import 'server-only';
import { type Db, reader } from '@/db/client';
import { passkeysOf } from '@/db/queries/passkeys';
import { countRecoveryCodes, totpOf } from '@/db/queries/totp';
import { env } from '@/lib/env';
import { may } from '../permissions';

export interface Factors {
  /** When the authenticator app was set up, UTC milliseconds. */
  readonly totpSince: number | undefined;
  readonly passkeys: readonly { id: string; name: string; createdAt: number; lastUsedAt: number | null }[];
  readonly recoveryCodes: number;
}

export async function factorsOf(userId: string, db: Db = reader()): Promise<Factors> {
  const [totp, passkeys, recoveryCodes] = [
    await totpOf(db, userId),
    await passkeysOf(db, userId),
    await countRecoveryCodes(db, userId),
  ];
  return {
    totpSince: totp?.confirmedAt ?? undefined,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodes,
  };
}

export const hasFactor = ({ totpSince, passkeys }: Factors) => totpSince !== undefined || passkeys.length > 0;

/** Of whoever may see customers, which is everybody of the console. The sandbox has none: there it is offered. */
export function needsSecondFactor(user: { role: string }): boolean {
  return env().PINELABS_ENV !== 'sandbox' && may(user, 'orders.read');
}
