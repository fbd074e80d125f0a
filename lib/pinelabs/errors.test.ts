import { expect, it, vi } from 'vitest';
import * as errors from './errors';

const { AuthenticationError, GatewayError, InvalidInputError, RateLimitedError } = errors;

const details = { code: 'ORDER_NOT_FOUND', retryable: false, outcomeUnknown: false };

it('knows its own from another bundle of the same server', async () => {
  vi.resetModules();
  const other = await import('./errors');
  expect(other.GatewayError).not.toBe(GatewayError);
  expect(new other.GatewayError('x', details)).toBeInstanceOf(GatewayError);
  expect(new other.AuthenticationError('x', details)).toBeInstanceOf(GatewayError);
});

it('takes nothing else for one, and keeps its kinds apart', () => {
  expect(new Error('x')).not.toBeInstanceOf(GatewayError);
  for (const other of [null, undefined, 'x', 7, {}, { code: 'X' }]) {
    expect(other).not.toBeInstanceOf(GatewayError);
  }
  expect(new GatewayError('x', details)).not.toBeInstanceOf(AuthenticationError);
  expect(new AuthenticationError('x', details)).toBeInstanceOf(AuthenticationError);
});

it('each kind has its own name, which logs show', () => {
  const { InvalidInputError: _, ...kinds } = errors;
  for (const [name, Kind] of Object.entries(kinds)) expect(new Kind('x', details).name).toBe(name);
});

it('of an input that was refused nothing was sent: it is final', () => {
  expect(new InvalidInputError('INVALID_X', 'x')).toMatchObject({
    ...{
      name: 'InvalidInputError',
      code: 'INVALID_X',
      message: 'x',
      retryable: false,
      outcomeUnknown: false,
    },
    ...{ status: undefined, requestId: undefined },
  });
});

it('keeps what it was made with', () => {
  const all = { ...details, status: 404, requestId: 'r', retryAfterMs: 3_000, refusal: { reason: 'no' } };
  expect(new RateLimitedError('x', all)).toMatchObject({ ...all, message: 'x' });
});
