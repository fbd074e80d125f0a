import { describe, expect, it } from 'vitest';
import { monthsSince, readInvoiceFilters, typedInvoiceFilters } from './filters';

/** 1 December 2026, 01:00 in India; in UTC it is still November. */
const NOW = Date.parse('2026-12-01T01:00:00+05:30');

describe('the filters of the list of invoices', () => {
  it('are this month’s in Indian time at first, and all months’ for somebody who looks for a number', () => {
    expect(typedInvoiceFilters({}, NOW)).toEqual({ month: '2026-12', q: '' });
    expect(typedInvoiceFilters({ q: ' bn-7k3m ' }, NOW)).toEqual({ month: 'all', q: 'bn-7k3m' });
    expect(typedInvoiceFilters({ q: 'bn-7k3m', month: '2026-10' }, NOW).month).toBe('2026-10');
    expect(typedInvoiceFilters({ month: '2026-13' }, NOW).month).toBe('2026-12');
  });

  it('begin and end a month at midnight in India', () => {
    expect(readInvoiceFilters({ month: '2026-12', q: 'inv-1' })).toEqual({
      from: Date.parse('2026-12-01T00:00:00+05:30'),
      until: Date.parse('2027-01-01T00:00:00+05:30'),
      search: 'INV-1',
    });
    expect(readInvoiceFilters({ month: 'all', q: '' })).toEqual({ search: undefined });
  });

  it('offer the months since the first document, newest first', () => {
    expect(monthsSince(Date.parse('2026-10-31T23:00:00+05:30'), NOW)).toEqual([
      '2026-12',
      '2026-11',
      '2026-10',
    ]);
    expect(monthsSince(undefined, NOW)).toEqual(['2026-12']);
    // A clock that was set back: no month lies ahead.
    expect(monthsSince(NOW + 90 * 86_400_000, NOW)).toEqual(['2026-12']);
  });
});
