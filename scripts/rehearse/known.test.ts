import { describe, expect, it } from 'vitest';
import { compare, knownShapes } from './known';
import { shapeOf } from './shape';

const known = knownShapes(process.cwd());

describe('an answer', () => {
  const answer = (status: string, code: string) => ({
    error: shapeOf({ code, message: '' }),
    webhook: shapeOf({ event_type: status, data: {} }),
  });

  it('may say words that no sample has, where the shop or the gateway’s pages know them', () => {
    const found = compare(answer('ORDER_FAILED', 'CARD_STOLEN'), known);
    expect(found.error?.newWords ?? []).toEqual([]);
    expect(found.webhook?.newWords ?? []).toEqual([]);
  });

  it('is reported with a word that nobody knows', () => {
    const found = compare(answer('ORDER_SETTLED', 'CARD_EATEN'), known);
    expect(found.error?.newWords).toEqual(['code: CARD_EATEN']);
    expect(found.webhook?.newWords).toEqual(['event_type: ORDER_SETTLED']);
  });

  it('is reported with a new field, and whether our client reads it', () => {
    const answer = { data: { status: 'PROCESSED', refund_id: 'r', speed: 'fast' } };
    const { unknown } = compare({ refund: shapeOf(answer) }, known).refund ?? {};
    expect(unknown).toEqual(['data.refund_id (the client reads it)', 'data.speed']);
  });

  it('is reported with what our client reads and never got', () => {
    const found = compare({ link: shapeOf({ order_id: 'v1', response_code: 200 }) }, known);
    expect(found.link?.unsent).toEqual(['redirect_url']);
    expect(found.link?.missing).toContain('redirect_url (the client reads it)');
    expect(found.link?.missing).toContain('response_message');
  });
});
