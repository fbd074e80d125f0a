/** What browsers and people send as a proof, at the edge. Pure. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { secondFactor as t } from '@/lib/console/messages/account/second-factor';

const bytes = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]*$/);
const credential = { id: bytes.min(1), rawId: bytes.min(1), type: z.literal('public-key') };
const extensions = z.record(z.string(), z.unknown()).default({});

const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
  clientExtensionResults: extensions,
});

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(
        z
          .string()
          .max(20)
          .regex(/^[a-z-]+$/),
      )
      .max(10)
      .optional(),
  }),
  clientExtensionResults: extensions,
});

/** As our scripts put it into a form. */
const json = z
  .string()
  .max(65_536)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: t.passkeyRefused });
      return z.NEVER;
    }
  });

/** What a passkey signed. */
export const passkeyAnswer = z.object({
  response: json.pipe(authentication).transform((answer) => answer as AuthenticationResponseJSON),
});

/** A passkey that a device has made. */
export const newPasskey = z.object({
  name: z.string().trim().min(1, t.newPasskey.nameMissing).max(60, t.newPasskey.nameTooLong),
  response: json.pipe(registration).transform((answer) => answer as RegistrationResponseJSON),
});

/** A code of the app, or a recovery code: nobody has to say which. */
export const codeFields = z.object({
  code: z
    .string(t.codeMissing)
    .trim()
    .min(1, t.codeMissing)
    .max(60, t.codeWrong)
    .transform((code) => ({
      kind: /^\d{3}\s?\d{3}$/.test(code) ? ('totp' as const) : ('recovery-code' as const),
      code,
    })),
});
