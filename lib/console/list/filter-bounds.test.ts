import { describe, expect, it } from 'vitest';
import { filterBounds } from './filter-bounds';
import { type OrderFilters, PRESETS } from './filters';

const india = (text: string) => Date.parse(`${text}+05:30`);
/** Just after midnight in India, and still the day before in UTC. */
const NOW = india('2026-03-01T00:30:00');
const bounds = (filters: OrderFilters) => filterBounds(filters, NOW);
const day = (text: string) => india(`${text}T00:00:00`);

describe('the days of a list', () => {
  it.each([
    ['today', '2026-03-01', '2026-03-02'],
    ['yesterday', '2026-02-28', '2026-03-01'],
    ['7d', '2026-02-23', '2026-03-02'],
    ['30d', '2026-01-31', '2026-03-02'],
    ['month', '2026-03-01', '2026-04-01'],
    ['last-month', '2026-02-01', '2026-03-01'],
  ] as const)('%s are those from %s until %s', (preset, since, until) => {
    expect(PRESETS).toContain(preset);
    expect(bounds({ preset })).toMatchObject({ since: day(since), until: day(until) });
  });

  it('are Indian, the last one included', () => {
    const { since, until, errors } = bounds({ from: '2026-02-28', to: '2026-02-28' });
    expect([since, until]).toEqual([day('2026-02-28'), day('2026-03-01')]);
    expect(errors).toEqual({});
  });

  it('are named where there are none such, or none between them', () => {
    expect(bounds({ from: '2026-02-30', to: '28/2/2026' }).errors).toEqual({
      from: expect.stringContaining('2026-11-29'),
      to: expect.stringContaining('2026-11-29'),
    });
    expect(bounds({ from: '2026-02-28', to: '2026-02-27' }).errors).toEqual({
      to: expect.stringContaining('not before'),
    });
  });
});

describe('the amounts of a list', () => {
  it('are rupees as people type them', () => {
    expect(bounds({ least: '₹ 1,499', most: '1499.50' })).toMatchObject({ least: 149_900, most: 149_950 });
  });

  it('are named where they are none', () => {
    expect(bounds({ least: 'many', most: '-5' }).errors).toEqual({
      least: expect.any(String),
      most: expect.any(String),
    });
    expect(bounds({ least: '500', most: '499' }).errors).toEqual({ most: expect.any(String) });
  });
});
