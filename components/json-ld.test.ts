import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonForScript } from './json-ld';

describe('JSON inside a script element', () => {
  it('cannot close the element', () => {
    expect(jsonForScript({ name: '</script><script>alert(1)</script>' })).not.toMatch(/[<>]/);
  });

  it('still says the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '\u2028', '\u2029', '"', '\\', 'क') }),
        (name) => {
          expect(JSON.parse(jsonForScript({ name }))).toEqual({ name });
        },
      ),
    );
  });
});
