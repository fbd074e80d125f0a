import { expect, it, vi } from 'vitest';
import { AuthenticationError, GatewayError } from './errors';

const details = { code: 'ORDER_NOT_FOUND', retryable: false, indefinite: false };

it('knows its own from another bundle of the same server', async () => {
  vi.resetModules();
  const other = await import('./errors');
  expect(other.GatewayError).not.toBe(GatewayError);
  expect(new other.GatewayError('x', details)).toBeInstanceOf(GatewayError);
  expect(new other.AuthenticationError('x', details)).toBeInstanceOf(GatewayError);
});

it('takes nothing else for one, and keeps its kinds apart', () => {
  expect(new Error('x')).not.toBeInstanceOf(GatewayError);
  expect(null).not.toBeInstanceOf(GatewayError);
  expect(new GatewayError('x', details)).not.toBeInstanceOf(AuthenticationError);
  expect(new AuthenticationError('x', details)).toBeInstanceOf(AuthenticationError);
});
