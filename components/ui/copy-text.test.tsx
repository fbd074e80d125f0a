import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CopyText } from './copy-text';

it('is a text that one click selects, and no dead button, before the scripts are there', () => {
  const html = renderToStaticMarkup(<CopyText label="RRN" value="601400231177" />);
  expect(html).toContain('601400231177');
  expect(html).toMatch(/class="[^"]*select-all/);
  expect(html).not.toContain('<button');
});
