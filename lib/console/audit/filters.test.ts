import { expect, it } from 'vitest';
import { readFilters, typedFilters } from './filters';

const at = (iso: string) => Date.parse(iso);

it('a day is one in India, from its midnight to the next', () => {
  expect(readFilters({ from: '2026-11-29', until: '2026-11-30' })).toMatchObject({
    from: at('2026-11-28T18:30:00Z'),
    until: at('2026-11-30T18:30:00Z'),
    errors: {},
  });
});

it.each(['2026-02-30', '2026-13-01', '29.11.2026', 'x', '2026-1-1'])(
  '%s is no day, and the field says so',
  (day) => {
    expect(readFilters({ from: day }).errors).toEqual({
      from: expect.stringContaining('Enter a date'),
    });
    expect(readFilters({ until: day }).errors).toEqual({
      until: expect.stringContaining('Enter a date'),
    });
  },
);

it('days in the wrong order are said, one day alone is none', () => {
  expect(readFilters({ from: '2026-11-30', until: '2026-11-29' }).errors).toHaveProperty('until');
  expect(readFilters({ from: '2026-11-30', until: '2026-11-30' }).errors).toEqual({});
});

it('addresses and numbers are read as people paste them, an unknown action is none', () => {
  expect(readFilters({ actor: ' Asha <Asha@Shop.example>', order: 'bn-7k3m', action: 'x' })).toMatchObject({
    actor: 'asha@shop.example',
    order: 'BN-7K3M',
    action: undefined,
  });
});

it('keeps what was typed, without what is empty', () => {
  const query = new URLSearchParams({ actor: ' ', order: 'bn-1\u200b', from: 'x', more: 'y' });
  expect(typedFilters((name) => query.get(name))).toEqual({ order: 'bn-1', from: 'x' });
});
