import { describe, expect, it } from 'vitest';
import { errorFromAnswer, type RefusedAnswer } from './error-from-answer';

const HTML = '<html><head><title>403 Forbidden</title></head><body>Request blocked.</body></html>';

const of = (status: number, body: unknown = {}, over: Partial<RefusedAnswer> = {}) =>
  errorFromAnswer({
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
    [408, 'REQUEST_TIMEOUT', 'GatewayFaultError', true, true],
    [409, 'CONFLICT', 'ConflictError', false, false],
    [409, 'DUPLICATE_REQUEST', 'ConflictError', false, true],
    [422, 'DUPLICATE_REQUEST', 'RequestRefusedError', false, true],
    [422, 'OPERATION_NOT_ALLOWED', 'RequestRefusedError', false, false],
    [429, 'API_RATE_LIMIT', 'RateLimitedError', true, false],
    [500, 'INTERNAL_ERROR', 'GatewayFaultError', true, true],
    [503, 'INTERNAL_ERROR', 'GatewayFaultError', true, true],
  ] as const)(
    '%i %s to a money call: %s, retryable %s, indefinite %s',
    (status, code, name, retryable, indefinite) => {
      const error = of(status, { code, message: 'their words' });
      expect(error).toMatchObject({ name, code, status, requestId: 'request-1', retryable, indefinite });
      expect(error.message).not.toContain('their words');
    },
  );

  it('is never indefinite for a read: nothing can have been done', () => {
    for (const status of [301, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504]) {
      expect(
        of(status, { code: 'DUPLICATE_REQUEST' }, { money: false, endpoint: 'get-order' }).indefinite,
      ).toBe(false);
    }
  });

  it('a redirect is an answer that no call expects, and is not followed', () => {
    expect(of(302, '')).toMatchObject({
      name: 'BadAnswerError',
      code: 'UNEXPECTED_ANSWER',
      indefinite: true,
    });
  });

  it('reads how long to rest', () => {
    expect(of(429, {}, { retryAfter: '3' })).toMatchObject({ retryAfterMs: 3_000 });
    expect(of(429, {}, { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' })).toMatchObject({
      retryAfterMs: undefined,
    });
  });
});

describe('a callback address that the firewall refuses', () => {
  it('says what to change', () => {
    const error = of(403, HTML, { endpoint: 'create-checkout' });
    expect(error).toMatchObject({
      name: 'CallbackUrlRefusedError',
      code: 'CALLBACK_URL_REFUSED',
      indefinite: false,
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
    expect(error).toMatchObject({ name: 'AuthenticationError', code, retryable: false, indefinite: false });
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
