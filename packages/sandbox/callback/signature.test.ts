import { describe, expect, it } from 'vitest';
import known from '../vectors/callback-signatures.json' with { type: 'json' };
import { requestString, signCallback } from './signature';

describe('the callback’s signature', () => {
  it.each(known.vectors)('agrees with the gateway’s sample on $request_string', (vector) => {
    const fields = Object.fromEntries(Object.entries(vector.fields).filter((pair) => pair[1] !== undefined));
    expect(requestString(fields)).toBe(vector.request_string);
    expect(signCallback(vector.secret_key, fields)).toBe(vector.signature);
  });
});
