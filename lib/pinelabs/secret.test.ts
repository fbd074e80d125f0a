import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { isValueOf, Secret, secret, shaped, wireText } from './secret';

const CANARY = '4012001037141112';
const held = secret(CANARY);

describe('a secret', () => {
  const ways: [string, (value: Secret) => unknown][] = [
    ['text', (value) => `${value}`],
    ['String()', (value) => String(value)],
    ['joined', (value) => [value].join()],
    ['added', (value) => ['', value].reduce<string>((text, part) => text + part, '')],
    ['JSON', (value) => JSON.stringify({ value, list: [value] })],
    ['inspect', (value) => inspect({ value }, { showHidden: true, depth: 9, getters: true })],
    ['inspect without our say', (value) => inspect(value, { showHidden: true, customInspect: false })],
    ['format', (value) => format('%s %o %O %j', value, value, value, value)],
    ['its properties', (value) => JSON.stringify(Object.getOwnPropertyDescriptors(value))],
    ['copied', (value) => JSON.stringify({ ...value })],
    ['cloned', (value) => inspect(structuredClone(value), { showHidden: true })],
    ['serialised', (value) => serialize({ value }).toString('latin1')],
    ['an error', (value) => inspect(new Error(`failed for ${value}`, { cause: value }))],
  ];
  it.each(ways)('is not in it: %s', (_way, told) => {
    expect(told(held)).not.toContain(CANARY);
  });

  it('says [hidden] however it is made a text', () => {
    const texts = [held.toString(), `${held}`, inspect(held), JSON.parse(JSON.stringify(held))];
    expect(new Set(texts)).toEqual(new Set(['[hidden]']));
  });

  it('is what this module made: nothing that only looks like one is opened', () => {
    expect(() => isValueOf(Object.create(Secret.prototype), 'undefined')).toThrow(/no secret/);
    expect(() => shaped(structuredClone(held), /./, 'CODE', 'no')).toThrow(TypeError);
  });

  it('is not in a logger’s line', () => {
    const written: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => written.push(line) });
    log.info({ held, deep: { held } }, 'paid with %s', held);
    expect(written.join('')).toContain('[hidden]');
    expect(written.join('')).not.toContain(CANARY);
  });

  it('is in the bytes that go out, wherever it stands', () => {
    const body = { a: held, list: [held, { b: held }], when: new Date(0), gone: undefined, plain: 'x' };
    expect(JSON.parse(wireText(body))).toEqual({
      a: CANARY,
      list: [CANARY, { b: CANARY }],
      when: '1970-01-01T00:00:00.000Z',
      plain: 'x',
    });
  });

  it('with a wrong shape is refused without being repeated', () => {
    expect(shaped(held, /^\d{16}$/, 'INVALID_CARD', 'no')).toBe(held);
    const refuse = () => shaped(held, /^\d{3}$/, 'INVALID_CVV', 'a CVV is three digits');
    expect(refuse).toThrow(expect.objectContaining({ name: 'InvalidInputError', code: 'INVALID_CVV' }));
    try {
      refuse();
    } catch (error) {
      expect(inspect(error, { showHidden: true })).not.toContain(CANARY);
    }
  });

  it('is recognised where it stands open', () => {
    expect(isValueOf(held, CANARY)).toBe(true);
    expect(isValueOf(held, 'pay-1')).toBe(false);
  });
});

it('is opened by another copy of this module, as a server’s bundles have', async () => {
  vi.resetModules();
  const other = await import('./secret');
  expect(other.secret).not.toBe(secret);
  expect(wireText({ pan: other.secret('ABCDE1234F') })).toBe('{"pan":"ABCDE1234F"}');
  expect(String(other.secret('ABCDE1234F'))).toBe('[hidden]');
  expect(() => other.shaped(secret('1234'), /^\d{4}$/, 'CODE', 'no')).not.toThrow();
  expect(other.isValueOf(secret('1234'), '1234')).toBe(true);
});
