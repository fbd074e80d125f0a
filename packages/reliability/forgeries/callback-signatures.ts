/** Callbacks under a signature that is not theirs. */
import { createHash } from 'node:crypto';
import { bitFlipped, kindsOf } from './attempt';
import { type CallbackDraw, changed, fieldOf, form, renamed, without } from './callback-draw';
import { callbackDigest, type Pairs } from './scheme';

const signed = (pairs: Pairs, signature: string) => form(changed(pairs, 'signature', signature));
const signatureOf = (pairs: Pairs) => fieldOf(pairs, 'signature');
const bytesOf = (pairs: Pairs) => Buffer.from(signatureOf(pairs), 'hex');

export const CALLBACK_SIGNATURES = [
  ...kindsOf<CallbackDraw>('forged', {
    'signature-bit-flipped': ({ original }, random) =>
      signed(original, bitFlipped(bytesOf(original), random).toString('hex')),
    'signature-of-another-order': ({ original, other }) => signed(original, signatureOf(other)),
    'signature-missing': ({ original }) => form(without(original, 'signature')),
    'signature-empty': ({ original }) => signed(original, ''),
    'signature-zeroes': ({ original }) => signed(original, '0'.repeat(64)),
    'signature-short': ({ original }, random) =>
      signed(original, signatureOf(original).slice(0, random.int(1, 63))),
    'signature-long': ({ original }, random) =>
      signed(original, signatureOf(original) + 'A'.repeat(random.int(1, 64))),
    'signature-spaced': ({ original }) => signed(original, ` ${signatureOf(original)}`),
    'signature-prefixed': ({ original }) => signed(original, `0x${signatureOf(original)}`),
    'signature-not-hex': ({ original }, random) => {
      const at = random.int(0, 63);
      return signed(original, `${signatureOf(original).slice(0, at)}g${signatureOf(original).slice(at + 1)}`);
    },
    'signature-wide-digits': ({ original }) =>
      signed(original, signatureOf(original).replaceAll(/[0-9A-F]/g, wide)),
    'signature-base64': ({ original }) => signed(original, bytesOf(original).toString('base64')),
    'signature-of-another-key': ({ original }, random) =>
      signed(
        original,
        callbackDigest(
          original,
          createHash('sha256')
            .update(`${random.int(0, 1e9)}`)
            .digest('hex'),
        ),
      ),
    'signature-without-key': ({ original }) => signed(original, callbackDigest(original, '')),
    'signature-renamed': ({ original }, random) =>
      form(renamed(original, 'signature', random.pick(['Signature', 'SIGNATURE', 'signature[]', 'sign']))),
  }),
  ...kindsOf<CallbackDraw>('malformed', {
    'signature-twice': ({ original }) => form([...original, ['signature', signatureOf(original)]]),
    'signature-after-another': ({ original, other }) =>
      form([['signature', signatureOf(other)], ...original]),
    'signature-before-another': ({ original, other }) =>
      form([...original, ['signature', signatureOf(other)]]),
  }),
];

/** The same digit as fonts for Chinese and Japanese have it: some languages read it as a number. */
function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}
