import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormedText } from '../testing/any-text';
import vector from '../testing/webhook-vector.json';
import { verifyWebhook, type WebhookDelivery, WebhookVerificationError, webhookHeaders } from './webhook';

const NOW = Date.UTC(2026, 0, 14, 9, 0, 0);
const SECRET = 'c2hvcC13ZWJob29rLXNlY3JldC1vbmU=';
const OTHER = 'c2hvcC13ZWJob29rLXNlY3JldC10d28=';
const BODY = '{"event_type":"ORDER_PROCESSED","data":{"note":"₹ 2,499 — देव"}}';

const headersFor = (over: Partial<Parameters<typeof webhookHeaders>[0]> = {}) =>
  webhookHeaders({ id: 'msg_1', sentAt: NOW, body: BODY, secret: SECRET, ...over });

const verify = (over: Partial<WebhookDelivery> = {}) =>
  verifyWebhook({ body: Buffer.from(BODY), headers: headersFor(), secrets: [SECRET], now: NOW, ...over });

const faultOf = (over: Partial<WebhookDelivery>): WebhookVerificationError => {
  try {
    verify(over);
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

const withHeader = (name: string, value: string | undefined) => {
  const headers = headersFor();
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return headers;
};

describe('the gateway’s own example', () => {
  const at = Number(vector.webhook_timestamp) * 1000;

  it('is accepted', () => {
    const headers = new Headers({
      'webhook-id': vector.webhook_id,
      'webhook-timestamp': vector.webhook_timestamp,
      'webhook-signature': vector.signature,
    });
    const verified = verify({
      body: Buffer.from(vector.body),
      headers,
      secrets: [vector.secret_base64],
      now: at,
    });
    expect(verified).toEqual({ id: vector.webhook_id, sentAt: at, text: vector.body });
  });

  it('is what our header maker makes', () => {
    const made = webhookHeaders({
      id: vector.webhook_id,
      sentAt: at,
      body: vector.body,
      secret: vector.secret_base64,
    });
    expect(made.get('webhook-signature')).toBe(vector.signature);
  });
});

describe('a webhook', () => {
  it('is accepted for its raw bytes and for no others', () => {
    expect(verify().text).toBe(BODY);
    expect(faultOf({ body: Buffer.from(`${BODY} `) }).fault).toBe('changed-body');
    expect(faultOf({ body: Buffer.from(BODY.replace('2,499', '2,498')) }).fault).toBe('no-match');
    expect(faultOf({ body: Buffer.from(JSON.stringify(JSON.parse(BODY), undefined, 1)) }).message).toMatch(
      /raw bytes/,
    );
    expect(faultOf({ body: Buffer.from('{}') }).message).toMatch(/compare the webhook secret.*raw bytes/);
    expect(faultOf({ body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(BODY)]) }).fault).toBe(
      'no-match',
    );
  });

  it('is not accepted with bytes that only look alike once decoded', () => {
    const headers = headersFor({ body: '{"a":"\uFFFD"}' });
    const bytes = Buffer.from('{"a":"?"}');
    bytes[6] = 0xff;
    expect(faultOf({ body: bytes, headers })).toMatchObject({
      fault: 'bad-body',
      message: expect.stringContaining('UTF-8'),
    });
  });

  it.each([
    [-301, 'too-old'],
    [-300, undefined],
    [0, undefined],
    [300, undefined],
    [301, 'too-new'],
  ] as const)('sent %i seconds from now: %s', (seconds, fault) => {
    const headers = headersFor({ sentAt: NOW + seconds * 1000 });
    if (fault === undefined) expect(verify({ headers }).id).toBe('msg_1');
    else {
      expect(faultOf({ headers }).fault).toBe(fault);
      expect(faultOf({ headers }).message).toMatch(/our clock/);
    }
  });

  it('is accepted under either secret while they rotate, and with the prefix', () => {
    const headers = headersFor({ secret: OTHER });
    expect(faultOf({ headers }).fault).toBe('no-match');
    expect(verify({ headers, secrets: [SECRET, OTHER] }).id).toBe('msg_1');
    expect(verify({ headers, secrets: [`whsec_${OTHER}`] }).id).toBe('msg_1');
  });

  it('is accepted when one of several signatures is right, wherever it stands', () => {
    const right = headersFor().get('webhook-signature') ?? '';
    const wrong = headersFor({ secret: OTHER }).get('webhook-signature') ?? '';
    for (const value of [`${wrong} ${right}`, `${right} ${wrong}`, `v1a,zz ${right}`, `v1 , ${right}`]) {
      expect(verify({ headers: withHeader('webhook-signature', value) }).id).toBe('msg_1');
    }
    expect(faultOf({ headers: withHeader('webhook-signature', `${wrong} ${wrong}`) }).fault).toBe('no-match');
  });

  it('is accepted with = behind the version as well', () => {
    const right = (headersFor().get('webhook-signature') ?? '').replace('v1,', 'v1=');
    const wrong = (headersFor({ secret: OTHER }).get('webhook-signature') ?? '').replace('v1,', 'v1=');
    expect(verify({ headers: withHeader('webhook-signature', `${wrong} ${right}`) }).id).toBe('msg_1');
    expect(faultOf({ headers: withHeader('webhook-signature', wrong) }).fault).toBe('no-match');
  });

  describe('whatever the merchant pastes of a secret that the dashboard shows', () => {
    const shown = '0123456789abcdef0123456789abcdef';
    const base64 = Buffer.from(shown).toString('base64');
    const keyings = [
      ['its characters, as documented', Buffer.from(shown)],
      ['what it means as Base64', Buffer.from(shown, 'base64')],
    ] as const;

    it.each(keyings)('the text itself verifies a gateway that signs with %s', (_, key) => {
      expect(verify({ headers: headersFor({ secret: key }), secrets: [shown] }).id).toBe('msg_1');
      expect(verify({ headers: headersFor({ secret: key }), secrets: [OTHER, shown] }).id).toBe('msg_1');
    });

    it('its Base64 verifies a gateway that signs with its characters, or with those of the Base64', () => {
      for (const key of [Buffer.from(shown), Buffer.from(base64)]) {
        expect(verify({ headers: headersFor({ secret: key }), secrets: [base64] }).id).toBe('msg_1');
        expect(faultOf({ headers: headersFor({ secret: key }) }).fault).toBe('no-match');
      }
    });
  });

  it('whose JSON was printed again on its way is refused, and the proxy named', () => {
    const compact = '{"a":[1,"₹"]}';
    const headers = headersFor({ body: compact });
    const printed = Buffer.from(JSON.stringify(JSON.parse(compact), undefined, 2));
    expect(faultOf({ headers, body: printed })).toMatchObject({ fault: 'changed-body' });
    expect(faultOf({ headers, body: printed }).message).toMatch(/proxy/);
    expect(faultOf({ headers, body: Buffer.from('{"a": 2}') }).fault).toBe('no-match');
  });

  it('is refused under another scheme’s name, cut short, or with something behind it', () => {
    const right = headersFor().get('webhook-signature') ?? '';
    for (const value of [
      right.replace('v1,', 'v2,'),
      right.slice(0, -1),
      `${right}=`,
      right.slice(3),
      'v1,',
    ]) {
      expect(faultOf({ headers: withHeader('webhook-signature', value) }).fault).toBe('no-match');
    }
  });

  it('without a signature of our version is told apart from one that is signed otherwise', () => {
    const right = headersFor().get('webhook-signature') ?? '';
    for (const value of [right.replace('v1,', 'v2,'), right.slice(3), 'v1,']) {
      expect(faultOf({ headers: withHeader('webhook-signature', value) }).message).toMatch(/no v1 signature/);
    }
    expect(faultOf({ headers: headersFor({ secret: OTHER }) }).message).toMatch(/no signature matches/);
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('names %s when it is missing', (name) => {
    const fault = faultOf({ headers: withHeader(name, undefined) });
    expect(fault.fault).toBe('missing-header');
    expect(fault.message).toContain(name);
  });

  it('that one header is left of has lost the others', () => {
    const headers = new Headers({ 'webhook-id': 'msg_1' });
    expect(faultOf({ headers, body: Buffer.from('') }).fault).toBe('missing-header');
  });

  it.each([
    ['an order', { event_type: 'ORDER_PROCESSED', data: { order_id: 'v1-1-aa-B' } }, 'missing-header'],
    ['no order', { event_type: 'ORDER_PROCESSED', data: {} }, 'no-webhook'],
    ['an order without an event', { data: { order_id: 'v1-1-aa-B' } }, 'no-webhook'],
    ['nothing', {}, 'no-webhook'],
  ])('without any header is a webhook only by its body: %s', (_name, said, fault) => {
    const body = Buffer.from(JSON.stringify(said));
    expect(faultOf({ headers: new Headers(), body }).fault).toBe(fault);
  });

  it.each([
    ['webhook-id', 'a.b'],
    ['webhook-id', 'x'.repeat(201)],
    ['webhook-timestamp', '1768381200abc'],
    ['webhook-timestamp', '1768381200.5'],
    ['webhook-timestamp', '-1'],
    ['webhook-timestamp', '1e9'],
    ['webhook-timestamp', `0${headersFor().get('webhook-timestamp')}`],
    ['webhook-signature', `v1,${'x'.repeat(1_998)}`],
  ])('is refused with %s of a shape that nobody sends', (name, value) => {
    const fault = faultOf({ headers: withHeader(name, value) });
    expect(fault).toMatchObject({ name: 'WebhookVerificationError', fault: 'malformed-header' });
    expect(fault.message).toContain(name);
  });

  it('is accepted with as many signatures as the bound allows', () => {
    const value = `${headersFor().get('webhook-signature')} `.padEnd(2_000, 'x');
    expect(verify({ headers: withHeader('webhook-signature', value) }).id).toBe('msg_1');
  });

  it('says nothing of the delivery in its refusals', () => {
    const faults = [
      faultOf({ headers: headersFor({ secret: OTHER }) }),
      faultOf({ headers: headersFor({ sentAt: 0 }) }),
      faultOf({ headers: withHeader('webhook-id', 'a.b') }),
    ];
    for (const { message, stack } of faults) {
      for (const part of [SECRET, BODY, 'a.b', headersFor().get('webhook-signature') ?? '?']) {
        expect(`${message}${stack}`).not.toContain(part);
      }
    }
  });
});

describe('for every body, id and secret', () => {
  const secrets = fc
    .uint8Array({ minLength: 1, maxLength: 64 })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
  const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  const bodies = wellFormedText();

  it('what was signed is accepted, and a changed byte, id, time or secret is not', () => {
    fc.assert(
      fc.property(bodies, ids, secrets, secrets, ids, (body, id, secret, otherSecret, otherId) => {
        const headers = webhookHeaders({ id, sentAt: NOW, body, secret });
        const delivery = { body: Buffer.from(body), headers, secrets: [secret], now: NOW };
        expect(verifyWebhook(delivery)).toEqual({ id, sentAt: NOW, text: body });
        const refused = (over: Partial<WebhookDelivery>) =>
          expect(() => verifyWebhook({ ...delivery, ...over })).toThrow(WebhookVerificationError);
        refused({ body: Buffer.from(`${body}.`) });
        if (otherSecret !== secret) refused({ secrets: [otherSecret] });
        const moved = new Headers(headers);
        moved.set('webhook-timestamp', String(NOW / 1000 + 1));
        refused({ headers: moved });
        if (otherId !== id) {
          const renamed = new Headers(headers);
          renamed.set('webhook-id', otherId);
          refused({ headers: renamed });
        }
      }),
    );
  });
});
