import { expect, it } from 'vitest';
import { blanksIn, writtenSeller } from './blanks';

it('blanks are what stands in angle brackets of that kind', () => {
  expect(blanksIn('‹a› and ‹b c›, not <this>')).toEqual(['‹a›', '‹b c›']);
});

it('of the seller nothing is told that is left to write', () => {
  const written = { legalName: 'Asha Rao', address: ['12 Residency Road', 'Bengaluru'], telephone: '' };
  expect(writtenSeller(written)).toEqual(written);
  expect(
    writtenSeller({ legalName: '‹name›', address: ['12 Residency Road', '‹town›'], telephone: '‹t›' }),
  ).toEqual({ legalName: '', address: [], telephone: '' });
});
