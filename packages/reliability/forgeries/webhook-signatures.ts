/** Webhooks under a signature that is not theirs, or that is written otherwise than the scheme says. */
import { bitFlipped, kindsOf } from './attempt';
import { webhookSignature } from './scheme';
import { type WebhookDraw, withHeader } from './webhook-draw';

const PREFIX = 'v1,';
const signed = ({ original }: WebhookDraw, signature: string | string[]) =>
  withHeader(original, 'webhook-signature', signature);
const base64Of = ({ original }: WebhookDraw) => original.signature.slice(PREFIX.length);
const bytesOf = (draw: WebhookDraw) => Buffer.from(base64Of(draw), 'base64');

/** A signature of the right length that is nobody's. */
const drawn = (draw: WebhookDraw, random: Parameters<typeof bitFlipped>[1]) =>
  `${PREFIX}${bitFlipped(bytesOf(draw), random).toString('base64')}`;

export const WEBHOOK_SIGNATURES = kindsOf<WebhookDraw>('forged', {
  'signature-bit-flipped': (draw, random) => signed(draw, drawn(draw, random)),
  'signature-of-another': (draw) => signed(draw, draw.other.signature),
  'signature-zeroes': (draw) => signed(draw, `${PREFIX}${Buffer.alloc(32).toString('base64')}`),
  'signature-nothing': (draw) => signed(draw, PREFIX),
  'signature-short': (draw, random) =>
    signed(draw, PREFIX + bytesOf(draw).subarray(0, random.int(0, 31)).toString('base64')),
  'signature-long': (draw) => signed(draw, `${draw.original.signature}A`),
  'signature-unpadded': (draw) => signed(draw, draw.original.signature.replace(/=+$/, '')),
  'signature-padded-twice': (draw) => signed(draw, `${draw.original.signature}=`),
  'signature-hex': (draw) => signed(draw, PREFIX + bytesOf(draw).toString('hex')),
  // Url-safe base64 has other letters only where the bytes ask for them, and then no padding.
  'signature-url-safe': (draw) => signed(draw, PREFIX + bytesOf(draw).toString('base64url')),
  'signature-lower-case': (draw) => signed(draw, `${PREFIX}${base64Of(draw).toLowerCase()}`),
  'signature-without-version': (draw) => signed(draw, base64Of(draw)),
  'version-wrong': (draw, random) =>
    signed(draw, random.pick(['v1a,', 'v2,', 'V1,', 'v0,', 'v11,', 'v1:', 'v1, ', '']) + base64Of(draw)),
  'separator-wrong': (draw, random) => signed(draw, `${drawn(draw, random)},${draw.original.signature}`),
  'several-wrong': (draw, random) =>
    signed(draw, Array.from({ length: random.int(2, 20) }, () => drawn(draw, random)).join(' ')),
  'too-many': (draw, random) =>
    signed(
      draw,
      [...Array.from({ length: 60 }, () => drawn(draw, random)), draw.original.signature].join(' '),
    ),
  'header-twice': (draw, random) => signed(draw, [drawn(draw, random), drawn(draw, random)]),
  'secret-retired': (draw) => signed(draw, webhookSignature(draw.original, draw.retired)),
  'secret-empty': (draw) => signed(draw, webhookSignature(draw.original, '')),
  // The shop takes the secret's own characters for a key too, but nothing that only begins with them.
  'secret-read-with-its-line-break': (draw) =>
    signed(draw, webhookSignature(draw.original, Buffer.from(`${draw.secrets[0]}\n`).toString('base64'))),
});
