import { describe, expect, it } from 'vitest';
import { callbackFields } from './callback-fields';

const at = 'http://shop.example/api/pinelabs/callback';
const post = (body: string, type: string) =>
  callbackFields(new Request(at, { method: 'POST', body, headers: { 'content-type': type } }));

describe('callbackFields', () => {
  it('reads the form that the gateway posts', async () => {
    const body = 'order_id=v1-1-aa-X&status=FAILED&error_message=Not+today%21&signature=AB';
    expect(await post(body, 'application/x-www-form-urlencoded')).toEqual([
      ['order_id', 'v1-1-aa-X'],
      ['status', 'FAILED'],
      ['error_message', 'Not today!'],
      ['signature', 'AB'],
    ]);
  });

  it('reads a GET’s query and a JSON object alike', async () => {
    const expected = [
      ['order_id', 'v1-1-aa-X'],
      ['status', 'PROCESSED'],
    ];
    expect(await callbackFields(new Request(`${at}?order_id=v1-1-aa-X&status=PROCESSED`))).toEqual(expected);
    expect(
      await post('{"order_id":"v1-1-aa-X","status":"PROCESSED"}', 'application/json; charset=utf-8'),
    ).toEqual(expected);
  });

  it('keeps a field that came twice, so that it is seen', async () => {
    expect(await post('status=FAILED&status=PROCESSED', 'application/x-www-form-urlencoded')).toHaveLength(2);
  });

  it.each([
    '[]',
    'null',
    '"text"',
    '{"status":1}',
    '{"status":"FAILED","amount":1}',
    '{"status":{"a":"b"}}',
    '{broken',
    '',
  ])('finds no fields in the JSON %s', async (body) => {
    expect(await post(body, 'application/json')).toEqual([]);
  });

  it('takes a body without a type for a form', async () => {
    const request = new Request(at, { method: 'POST', body: new TextEncoder().encode('status=FAILED') });
    expect(request.headers.get('content-type')).toBeNull();
    expect(await callbackFields(request)).toEqual([['status', 'FAILED']]);
  });

  it('refuses a body that is not UTF-8', async () => {
    const request = new Request(at, { method: 'POST', body: new Uint8Array([0xc3, 0x28]) });
    await expect(callbackFields(request)).rejects.toMatchObject({ status: 400 });
  });
});
