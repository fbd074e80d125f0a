import { describe, expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { judgeSeller } from './judge-seller';

const page = {
  file: 'shop/pages/returns.md',
  text: '---\ntitle: Returns\n---\nwithin ‹number› days, ‹unused›',
};
const contact = {
  file: 'shop/pages/contact.md',
  text: '{{seller.legalName}}, {{seller.address}}, {{seller.telephone}}. {{seller.grievanceOfficer.name}} answers.',
};
const written = {
  ...shop.seller,
  grievanceOfficer: { ...shop.seller.grievanceOfficer, email: 'grievance@fixture-shop.in' },
};
const judge = (
  seller: Partial<typeof shop.seller> | Record<string, unknown> = {},
  pages: Parameters<typeof judgeSeller>[2] = [],
  PINELABS_ENV: 'sandbox' | 'uat' | 'production' = 'production',
) => judgeSeller({ PINELABS_ENV }, { ...written, ...seller }, [contact, ...pages]);

describe('the seller', () => {
  it('whose facts and pages are written is one finding', () => {
    expect(judge({}, [{ file: 'shop/pages/a.md', text: 'All said.' }])).toEqual([
      expect.objectContaining({ level: 'ok' }),
    ]);
  });

  it('has each blank named where it stands', () => {
    const blank = {
      legalName: '‹legal name of the business›',
      address: ['12 Residency Road', '‹town› ‹PIN›'],
      grievanceOfficer: { ...shop.seller.grievanceOfficer, telephone: '‹telephone›' },
    };
    expect(judge(blank, [page]).map(({ subject, says }) => `${subject}: ${says}`)).toEqual([
      'seller: seller.legalName is still ‹legal name of the business›',
      'seller: seller.address.1 is still ‹town› ‹PIN›',
      'seller: seller.grievanceOfficer.email is still grievance@fixture-shop.example',
      'seller: seller.grievanceOfficer.telephone is still ‹telephone›',
      'pages: shop/pages/returns.md:4 still says ‹number›',
      'pages: shop/pages/returns.md:4 still says ‹unused›',
    ]);
  });

  it.each(['legalName', 'address', 'telephone', 'grievanceOfficer.name'])(
    'is asked to say its %s where no page does',
    (fact) => {
      const text = contact.text.replace(`{{seller.${fact}}}`, 'somebody');
      const found = judgeSeller({ PINELABS_ENV: 'production' }, written, [{ ...contact, text }]);
      expect(found).toEqual([
        expect.objectContaining({ level: 'warn', says: `no page holds {{seller.${fact}}}` }),
      ]);
    },
  );

  it('with a blank stops production alone', () => {
    const levels = (env: 'sandbox' | 'uat' | 'production') =>
      judge({}, [page], env).map(({ level }) => level);
    expect(levels('production')).toEqual(['bad', 'bad']);
    expect(levels('uat')).toEqual(['warn', 'warn']);
    expect(levels('sandbox')).toEqual(['warn', 'warn']);
  });
});

describe('the GSTIN', () => {
  const says = (seller: Record<string, unknown>) =>
    judge(seller)
      .map((finding) => finding.says)
      .join();

  it('that has another check character, or another shape, is none', () => {
    expect(judge()).toEqual([expect.objectContaining({ level: 'ok' })]);
    expect(says({ gstin: `${shop.seller.gstin.slice(0, 14)}A` })).toMatch(/is no GSTIN: its check character/);
    expect(says({ gstin: '29' })).toMatch(/is no GSTIN/);
  });

  it('of another state than the seller’s is named with both', () => {
    expect(says({ stateCode: '27' })).toMatch(/of state 29, and stateCode is 27/);
  });

  it('is asked of who has not said that there is none: documents without tax are for good', () => {
    expect(judge({ gstin: '', scheme: 'regular' })).toEqual([
      expect.objectContaining({
        level: 'bad',
        subject: 'seller',
        says: expect.stringMatching(/^gstin is empty: bills of supply without tax are issued/),
        mend: expect.stringContaining("scheme: 'unregistered'"),
      }),
    ]);
    expect(judge({ gstin: '', scheme: 'regular' }, [], 'sandbox')).toEqual([
      expect.objectContaining({ level: 'warn' }),
    ]);
    expect(judge({ gstin: '', scheme: 'unregistered' })).toEqual([expect.objectContaining({ level: 'ok' })]);
    expect(says({ gstin: '', scheme: 'composition' })).toMatch(/^scheme is composition/);
    expect(says({ scheme: 'unregistered' })).toMatch(/^scheme is unregistered, and there is a GSTIN/);
  });
});
