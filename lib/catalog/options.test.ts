import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOptions, firstChoice, optionAxes, optionField, resolveVariant } from './options';
import { optionsText } from './options-text';

const variant = (options: Record<string, string>, available = 1) => ({ options, available });
const kurta = [
  variant({ Colour: 'Indigo', Size: 'S' }, 0),
  variant({ Colour: 'Indigo', Size: 'M' }),
  variant({ Colour: 'Haldi', Size: 'M' }),
];

describe('the choices of a product', () => {
  it('are named in the order in which its variants name them', () => {
    expect(optionAxes(kurta)).toEqual([
      { name: 'Colour', values: ['Indigo', 'Haldi'] },
      { name: 'Size', values: ['S', 'M'] },
    ]);
    expect(optionAxes([variant({})])).toEqual([]);
  });

  it('begin with what can be had', () => {
    expect(firstChoice([variant({ Size: 'S' }, 0), variant({ Size: 'M' }, 2)]).options).toEqual({
      Size: 'M',
    });
    expect(firstChoice([variant({ Size: 'S' }, 0)]).options).toEqual({ Size: 'S' });
  });
});

describe('what was chosen', () => {
  it('is found whatever the order of its fields', () => {
    expect(resolveVariant(kurta, { Size: 'M', Colour: 'Haldi' })).toBe(kurta[2]);
  });

  it('must be complete, known and nothing more', () => {
    for (const chosen of [
      {},
      { Size: 'M' },
      { Size: 'S', Colour: 'Haldi' },
      { Size: 'M', Colour: 'Haldi', Fit: 'Slim' },
      { Size: 'M', Colour: '' },
    ]) {
      expect(resolveVariant(kurta, chosen)).toBeUndefined();
    }
  });

  it('is nothing for the only variant of a product without choices', () => {
    const only = [variant({})];
    expect(resolveVariant(only, {})).toBe(only[0]);
    expect(resolveVariant(only, { Size: 'M' })).toBeUndefined();
  });

  it('takes no name from JavaScript itself for an option', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(resolveVariant([variant({})], JSON.parse(`{"${name}":"x"}`))).toBeUndefined();
    }
  });

  it('finds each variant again through the fields of its form', () => {
    const options = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 4 });
    fc.assert(
      fc.property(options, (chosen) => {
        const fields = Object.fromEntries(
          Object.entries(chosen).map(([name, value]) => [optionField(name), value]),
        );
        const only = [{ options: chosen }];
        expect(resolveVariant(only, chosenOptions({ ...fields, quantity: '1' }))).toBe(only[0]);
      }),
    );
  });

  it('is said in one line', () => {
    expect(optionsText({ Colour: 'Haldi', Size: 'M' })).toBe('Colour: Haldi, Size: M');
    expect(optionsText({})).toBe('');
  });
});
