import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultStore } from '../store/faults';
import { openState } from '../store/open';
import { chance, drawCallFault, drawMessageFault, drawWorkFault } from './draw';
import { faultSchema } from './rule';

const schema = faultSchema(['create', 'capture']);
const rules = (...given: object[]) => {
  const faults = faultStore(openState(':memory:'));
  for (const rule of given) faults.add(schema.parse(rule));
  return faults;
};

describe('fault rules', () => {
  it('fire as often as they are told to, after as many as they are told to skip', () => {
    const faults = rules({ endpoint: 'create', fault: 'drop-after', times: 2, after: 1 });
    const drawn = Array.from({ length: 5 }, () => drawCallFault(faults, { endpoint: 'create' })?.fault);
    expect(drawn).toEqual([undefined, 'drop-after', 'drop-after', undefined, undefined]);
  });

  it('keep to their endpoint, reference and event', () => {
    const faults = rules(
      { endpoint: 'create', fault: '500-before', reference: 'a' },
      { endpoint: 'webhook', fault: 'none', event: 'ORDER_PROCESSED' },
    );
    expect(drawCallFault(faults, { endpoint: 'capture', reference: 'a' })).toBeUndefined();
    expect(drawCallFault(faults, { endpoint: 'create', reference: 'b' })).toBeUndefined();
    expect(drawCallFault(faults, { endpoint: 'create', reference: 'a' })?.fault).toBe('500-before');
    expect(drawMessageFault(faults, { endpoint: 'webhook', event: 'ORDER_FAILED' })).toBeUndefined();
    expect(drawMessageFault(faults, { endpoint: 'webhook', event: 'ORDER_PROCESSED' })?.fault).toBe('none');
  });

  it('a star means every call and no message', () => {
    const faults = rules({ endpoint: '*', fault: '429' });
    expect(drawCallFault(faults, { endpoint: 'capture' })?.fault).toBe('429');
    expect(drawMessageFault(faults, { endpoint: 'webhook' })).toBeUndefined();
  });

  it('what the work comes to is drawn apart from what becomes of the answer', () => {
    const faults = rules(
      { endpoint: 'capture', fault: 'capture-fails', times: 1 },
      { endpoint: '*', fault: 'drop-after', times: 1 },
    );
    expect(drawCallFault(faults, { endpoint: 'capture' })?.fault).toBe('drop-after');
    expect(drawWorkFault(faults, { endpoint: 'capture' })?.fault).toBe('capture-fails');
    expect(drawCallFault(faults, { endpoint: 'capture' })).toBeUndefined();
    expect(drawWorkFault(faults, { endpoint: 'capture' })).toBeUndefined();
  });

  it('choose the same for the same seed, and about as often as the probability says', () => {
    const run = (seed: number) => {
      const faults = rules({ endpoint: 'create', fault: 'drop-after', probability: 0.3, seed });
      return Array.from({ length: 400 }, () => drawCallFault(faults, { endpoint: 'create' }) !== undefined);
    };
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
    const share = run(7).filter(Boolean).length / 400;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });

  it('draw numbers from 0 to below 1', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, n) => {
        expect(chance(seed, n)).toBeGreaterThanOrEqual(0);
        expect(chance(seed, n)).toBeLessThan(1);
      }),
    );
  });
});
