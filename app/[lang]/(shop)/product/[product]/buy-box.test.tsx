import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { BuyBox } from './buy-box';

it('where no script runs the form says neither a price that was seen nor a token of one order', () => {
  const first = { id: 'v-1', options: {}, price: paise(5_000), mrp: paise(5_000), available: 3 };
  const html = renderToStaticMarkup(
    <BuyBox
      productId="p-1"
      options={[]}
      variants={[first]}
      first={first}
      inInstalments={false}
      express={['v-1']}
      views={{}}
      alerts={false}
      summary={<p />}
      promises={<p />}
    />,
  );
  const hidden = [...html.matchAll(/type="hidden" name="([^"$]+)"/g)].map(([, name]) => name);
  expect(hidden).toEqual(['product']);
});
