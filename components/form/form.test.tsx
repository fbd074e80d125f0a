import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FormFault } from './form';

const shown = (fieldErrors: Record<string, string>) =>
  renderToStaticMarkup(
    <FormFault refusal={{ ok: false, message: 'Not taken.', fieldErrors, values: {} }} fields={['reason']} />,
  );

it('a refusal is said once: at its field where that says it, else above the form', () => {
  expect(shown({})).toContain('Not taken.');
  expect(shown({ reason: 'Too long.' })).toBe('');
  expect(shown({ reason: 'Too long.', formToken: 'Out of date.' })).toMatch(/Not taken\..*Out of date\./);
  expect(shown({ reason: 'Too long.', formToken: 'Out of date.' })).not.toContain('Too long.');
  expect(renderToStaticMarkup(<FormFault refusal={undefined} fields={[]} />)).toBe('');
});
