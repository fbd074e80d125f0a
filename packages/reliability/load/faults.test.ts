import { expect, it } from 'vitest';
import { chance } from '@/packages/sandbox/faults/draw';
import { faultRules } from './faults';

const rules = faultRules(10, 7);
const ofEndpoint = (endpoint: string) => rules.filter((rule) => rule.endpoint === endpoint);

it('breaks every endpoint, about as often as it is told', () => {
  for (const endpoint of new Set(rules.map((rule) => rule.endpoint))) {
    const broken = Array.from({ length: 5_000 }, (_, call) => call).filter((call) =>
      ofEndpoint(String(endpoint)).some((rule) => chance(Number(rule.seed), call) < Number(rule.probability)),
    ).length;
    expect(broken / 5_000).toBeGreaterThan(0.07);
    expect(broken / 5_000).toBeLessThan(0.13);
  }
});

it('draws each kind of fault by a seed of its own', () => {
  expect(new Set(rules.map(({ seed }) => seed)).size).toBe(rules.length);
});
