import { describe, expect, it } from 'vitest';
import { OWN, sandboxOnly, unpublished } from './known';

describe('a field that the sandbox alone has', () => {
  it('is found in an order, an offer, a token and a refusal', () => {
    const order = { data: { status: 'PAID', payments: [{ status: 'PAID', risk_score: 1 }] } };
    expect(sandboxOnly('order', order)).toEqual(['data.payments[].risk_score']);
    expect(sandboxOnly('discovery', { issuers: [{ tenures: [{ score: 1 }] }] })).toEqual([
      'issuers[].tenures[].score',
    ]);
    expect(sandboxOnly('token', { access_token: '', scope: '' })).toEqual(['scope']);
    expect(sandboxOnly('error', { code: '', message: '', hint: '' })).toEqual(['hint']);
  });

  it.each(Object.entries(OWN).flatMap(([kind, own]) => Object.keys(own).map((path) => ({ kind, path }))))(
    'is named only while nothing published has it: $kind $path',
    ({ kind, path }) => {
      const nested = path.split('.').reduceRight<unknown>((inner, name): object => {
        const [word = ''] = name.split('[]');
        return { [word]: name.endsWith('[]') ? [inner] : inner };
      }, 1);
      expect(unpublished(kind as keyof typeof OWN, nested)).toContain(path);
    },
  );
});
