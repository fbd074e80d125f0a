/** Refusals that the gateway's pages print in two ways: the settings choose. */
import { GatewayError } from '../domain/errors';
import type { Gateway } from '../gateway';
import type { Endpoint } from './endpoint';

const FETCHES: readonly string[] = ['get', 'get-by-reference'];

export function asSet({ store }: Gateway, { name }: Endpoint, error: GatewayError): GatewayError {
  const { not_found, duplicates } = store.settings.all();
  if (error.code === 'ORDER_NOT_FOUND' && not_found === '400' && FETCHES.includes(name)) {
    return new GatewayError(400, 'INVALID_REQUEST', 'No matching records found for the inquiry');
  }
  if (error.code === 'DUPLICATE_REQUEST' && duplicates === '422') {
    return new GatewayError(422, error.code, error.message, error.detail);
  }
  return error;
}
