import { expect, it } from 'vitest';
import { filled, formsOf, formWith } from './forms';

const PAGE = `<form action="/search"><input name="q" type="search"/></form>
<form action="" method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}"/>
<input name="email" type="email" value="a&amp;b"/>
<input type="radio" name="payment" value="now" checked=""/><input type="radio" name="payment" value="hold"/>
<input type="checkbox" name="billing" value="same" checked=""/><input name="off" disabled="" value="x"/>
<select name="quantity"><option>1</option><option selected="">2</option><option>3</option></select>
<select name="state"><option value="">Choose</option><option value="Goa">Goa</option></select>
<textarea name="note">it&#x27;s</textarea></form>`;

it('sends what the page shows', () => {
  expect(formsOf(PAGE)).toHaveLength(2);
  expect(formWith('email', PAGE).fields).toEqual([
    ['$ACTION_1:0', '{"id":1}'],
    ['email', 'a&b'],
    ['payment', 'now'],
    ['billing', 'same'],
    ['quantity', '2'],
    ['state', ''],
    ['note', "it's"],
  ]);
});

it('sends what was typed instead, and leaves out what was unchecked', () => {
  const data = filled(formWith('email', PAGE), { email: 'c', payment: 'hold', billing: undefined });
  expect(data.get('email')).toBe('c');
  expect(data.getAll('payment')).toEqual(['hold']);
  expect(data.has('billing')).toBe(false);
});

it('fails where the page has changed under it', () => {
  expect(() => formWith('gone', PAGE)).toThrow('0 forms');
  expect(() => filled(formWith('email', PAGE), { gone: '1' })).toThrow('no field');
});
