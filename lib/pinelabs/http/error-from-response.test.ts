import { describe, expect, it } from 'vitest';
import { errorFromResponse, type RefusedAnswer } from './error-from-response';

const HTML = '<html><head><title>403 Forbidden</title></head><body>Request blocked.</body></html>';

const of = (status: number, body: unknown = {}, over: Partial<RefusedAnswer> = {}) =>
  errorFromResponse({
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    contentType: typeof body === 'string' ? 'text/html' : 'application/json',
    retryAfter: undefined,
    requestId: 'request-1',
    money: true,
    endpoint: 'capture',
    ...over,
  });

describe('what an answer means', () => {
  it.each([
    [400, 'INVALID_REQUEST', 'RequestRefusedError', false, false],
    [401, 'UNAUTHORIZED', 'AuthenticationError', false, false],
    [403, 'FORBIDDEN', 'ForbiddenError', false, false],
    [404, 'ORDER_NOT_FOUND', 'NotFoundError', false, false],
    [405, 'METHOD_NOT_ALLOWED', 'RequestRefusedError', false, false],
    [408, 'REQUEST_TIMEOUT', 'ServerError', true, true],
    [409, 'CONFLICT', 'ConflictError', false, true],
    [409, 'DUPLICATE_REQUEST', 'ConflictError', false, true],
    [422, 'DUPLICATE_REQUEST', 'ConflictError', false, true],
    [422, 'OPERATION_NOT_ALLOWED', 'RequestRefusedError', false, false],
    [422, 'ORDER_CANCELLED', 'RequestRefusedError', false, false],
    [422, 'RISK_CHECK_FAILED', 'RequestRefusedError', false, false],
    [422, 'INSUFFICIENT_FUNDS', 'RequestRefusedError', false, false],
    [422, 'CARD_LOST', 'RequestRefusedError', false, false],
    [422, 'CARD_STOLEN', 'RequestRefusedError', false, false],
    [422, 'CARD_NOT_ENROLLED', 'RequestRefusedError', false, false],
    [422, 'CARD_VERIFICATION_FAILED', 'RequestRefusedError', false, false],
    [422, 'PAYMENT_METHOD_NOT_ENABLED', 'RequestRefusedError', false, false],
    [422, 'PAYMENT_PENDING', 'RequestRefusedError', false, true],
    [422, 'UNKNOWN_ERROR', 'RequestRefusedError', false, true],
    [422, 'A_CODE_OF_TOMORROW', 'RequestRefusedError', false, false],
    [504, 'TIMED_OUT', 'ServerError', true, true],
    [429, 'API_RATE_LIMIT', 'RateLimitedError', true, false],
    [500, 'INTERNAL_ERROR', 'ServerError', true, true],
    [503, 'INTERNAL_ERROR', 'ServerError', true, true],
  ] as const)(
    '%i %s to a money call: %s, retryable %s, outcome unknown %s',
    (status, code, name, retryable, outcomeUnknown) => {
      const error = of(status, { code, message: 'their words' });
      expect(error).toMatchObject({ name, code, status, requestId: 'request-1', retryable, outcomeUnknown });
      expect(error.message).toBe(`the gateway answered ${code} (HTTP ${status})`);
    },
  );

  it('is never of unknown outcome for a read: nothing can have been done', () => {
    for (const status of [301, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504]) {
      expect(
        of(status, { code: 'DUPLICATE_REQUEST' }, { money: false, endpoint: 'get-order' }).outcomeUnknown,
      ).toBe(false);
    }
  });

  it('a cancel that finds the order cancelled may be the second of ours; to a capture it is a no', () => {
    const said = { code: 'ORDER_CANCELLED' };
    expect(of(422, said, { endpoint: 'cancel' })).toMatchObject({ outcomeUnknown: true });
    expect(of(422, said, { endpoint: 'capture' })).toMatchObject({ outcomeUnknown: false });
    expect(of(422, { code: 'OPERATION_NOT_ALLOWED' }, { endpoint: 'cancel' }).outcomeUnknown).toBe(false);
  });

  it.each(['get-order', 'get-order-by-reference'] as const)(
    'knows both faces of "not found" to %s',
    (endpoint) => {
      const read = { money: false, endpoint };
      const unknown = { code: 'INVALID_REQUEST', message: 'No matching records found for the inquiry' };
      const notFound = {
        name: 'NotFoundError',
        code: 'ORDER_NOT_FOUND',
        retryable: false,
        outcomeUnknown: false,
      };
      expect(of(404, { code: 'ORDER_NOT_FOUND' }, read)).toMatchObject(notFound);
      for (const message of [unknown.message, `${unknown.message}.`, ` ${unknown.message} `]) {
        expect(of(400, { ...unknown, message }, read)).toMatchObject({ ...notFound, status: 400 });
      }
      for (const [status, body] of [
        [400, { ...unknown, message: 'Invalid request: No matching records found for the inquiry' }],
        [400, { ...unknown, message: 'No matching records found for the inquiry. Or is there?' }],
        [400, { ...unknown, message: 'Request-Timestamp is too old' }],
        [400, { code: 'INVALID_REQUEST' }],
        [400, { ...unknown, code: 'UNKNOWN_ERROR' }],
        [422, unknown],
      ] as const) {
        expect(of(status, body, read)).toMatchObject({ name: 'RequestRefusedError', code: body.code });
      }
    },
  );

  it('a refund or a capture is never told that its order is unknown by a 400', () => {
    const unknown = { code: 'INVALID_REQUEST', message: 'No matching records found for the inquiry' };
    for (const endpoint of ['refund', 'capture', 'create-checkout'] as const) {
      expect(of(400, unknown, { endpoint }).code).toBe('INVALID_REQUEST');
    }
  });

  it('a redirect is an answer that no call expects, and is not followed', () => {
    expect(of(302, '')).toMatchObject({
      name: 'InvalidResponseError',
      code: 'UNEXPECTED_ANSWER',
      outcomeUnknown: true,
      message: expect.stringContaining('HTTP 302'),
    });
  });

  it.each([
    ['3', 3_000],
    ['120', 120_000],
    ['999999', 999_999_000],
    ['1234567', undefined],
    ['3 s', undefined],
    ['about 3', undefined],
    ['-3', undefined],
    ['', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [undefined, undefined],
  ])('a Retry-After of %j asks for a rest of %s ms', (retryAfter, retryAfterMs) => {
    expect(of(429, {}, { retryAfter })).toMatchObject({ retryAfterMs });
  });
});

describe('a callback address that the firewall refuses', () => {
  it('says what to change', () => {
    const error = of(403, HTML, { endpoint: 'create-checkout' });
    expect(error).toMatchObject({
      name: 'CallbackUrlRefusedError',
      code: 'CALLBACK_URL_REFUSED',
      outcomeUnknown: false,
    });
    expect(error.message).toMatch(/PUBLIC_URL.*public https/);
  });

  it('is known by its page even without a content type', () => {
    expect(of(403, `\n ${HTML}`, { endpoint: 'create-checkout', contentType: undefined }).code).toBe(
      'CALLBACK_URL_REFUSED',
    );
  });

  it('is not blamed for other refusals', () => {
    expect(of(403, { code: 'FORBIDDEN' }, { endpoint: 'create-checkout' }).code).toBe('FORBIDDEN');
    expect(of(403, HTML, { endpoint: 'capture' }).code).toBe('HTTP_403');
    const quoting = { code: 'FORBIDDEN', message: 'not <allowed>' };
    expect(of(403, quoting, { endpoint: 'create-checkout' }).code).toBe('FORBIDDEN');
  });
});

describe('the gateway’s word for it', () => {
  it.each([
    [401, { error: 'invalid_client', error_description: 'no' }, 'INVALID_CLIENT'],
    [400, { error: 'unauthorized_client' }, 'UNAUTHORIZED_CLIENT'],
    [401, { status: 401, type: 'UNAUTHORIZED', message: 'no', traceId: 'abc' }, 'UNAUTHORIZED'],
    [403, { code: 'UNAUTHORIZED', message: 'no' }, 'UNAUTHORIZED'],
    [401, HTML, 'HTTP_401'],
  ])('a token call answered %i %j speaks of the credentials: %s', (status, body, code) => {
    const error = of(status, body, { endpoint: 'token', money: false });
    expect(error).toMatchObject({
      name: 'AuthenticationError',
      code,
      retryable: false,
      outcomeUnknown: false,
    });
    expect(error.message).toMatch(/client id or the client secret/);
  });

  it.each([
    ['', 'HTTP_400'],
    ['<html>', 'HTTP_400'],
    ['null', 'HTTP_400'],
    ['[]', 'HTTP_400'],
    ['{"code":7}', 'HTTP_400'],
    ['{"code":"drop table"}', 'HTTP_400'],
    ['{"code":"Bearer x"}', 'HTTP_400'],
    [`{"code":"${'A'.repeat(61)}"}`, 'HTTP_400'],
    ['{"code":"A_NEW_WORD_2"}', 'A_NEW_WORD_2'],
  ])('in %s is %s', (body, code) => expect(of(400, body).code).toBe(code));
});
