/** Passkeys (WebAuthn), as a second factor and alone: the device has checked its owner either way. */
import 'server-only';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Db, reader } from '@/db/client';
import {
  insertPasskey,
  notePasskeyUse,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
} from '@/db/queries/passkeys';
import { describeError, log } from '@/lib/log';
import { claimChallenge, isChallengeOf, makeChallenge } from './challenge';
import { relyingParty } from './relying-party';

/** EdDSA, ES256 and RS256, by their COSE numbers: what devices make. */
const ALGORITHMS = [-8, -7, -257];

/** @param userId whose passkeys may answer; without one, any that the device holds for this shop. */
export async function requestOptions(
  purpose: string,
  userId?: string,
  now = Date.now(),
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  const party = relyingParty();
  if (!party) return undefined;
  const known = userId === undefined ? [] : await passkeysOf(reader(), userId);
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: makeChallenge(purpose, now),
    userVerification: 'required',
    allowCredentials: known.map(reachedBy),
  });
}

export interface ProvedPasskey {
  readonly userId: string;
  /** Takes the challenge, once, and notes the use. @returns false when either was done before. */
  readonly claim: (tx: Db) => Promise<boolean>;
}

/** @returns undefined when it proves nothing. */
export async function readPasskey(
  purpose: string,
  response: AuthenticationResponseJSON,
  now: number,
): Promise<ProvedPasskey | undefined> {
  const party = relyingParty();
  const passkey = await passkeyById(reader(), response.id);
  if (!party || !passkey) return undefined;
  let challenge = '';
  const { id, publicKey, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (given) => {
        challenge = given;
        return isChallengeOf(purpose, given, now);
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) },
    });
    if (!verified) return undefined;
    return {
      userId: passkey.userId,
      claim: async (tx) =>
        (await claimChallenge(tx, challenge)) &&
        (await notePasskeyUse(tx, passkey, authenticationInfo.newCounter, now)),
    };
  } catch (error) {
    log.warn('a passkey was refused', { error: describeError(error) });
    return undefined;
  }
}

export async function creationOptions(
  user: { userId: string; email: string; name: string },
  now = Date.now(),
): Promise<PublicKeyCredentialCreationOptionsJSON | undefined> {
  const party = relyingParty();
  if (!party) return undefined;
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new Uint8Array(Buffer.from(user.userId)),
    userName: user.email,
    userDisplayName: user.name,
    challenge: makeChallenge(registrationOf(user.userId), now),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: (await passkeysOf(reader(), user.userId)).map(reachedBy),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** @returns what keeps the new passkey; undefined when the answer is not one to what was asked. */
export async function readNewPasskey(
  userId: string,
  name: string,
  response: RegistrationResponseJSON,
  now: number,
): Promise<((tx: Db) => Promise<boolean>) | undefined> {
  const party = relyingParty();
  if (!party) return undefined;
  let challenge = '';
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (given) => {
        challenge = given;
        return isChallengeOf(registrationOf(userId), given, now);
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || !registrationInfo) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const row: PasskeyRow = {
      id,
      userId,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.join(','),
      name,
      lastUsedAt: null,
      createdAt: now,
    };
    return async (tx) => (await claimChallenge(tx, challenge)) && (await insertPasskey(tx, row));
  } catch (error) {
    log.warn('a new passkey was refused', { error: describeError(error) });
    return undefined;
  }
}

const registrationOf = (userId: string) => `register:${userId}`;

function reachedBy({ id, transports }: PasskeyRow) {
  return { id, transports: transports.split(',').filter((one) => one !== '') };
}
