import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { buyBox, stockAlert } from '@/shop/messages';
import { BuyBox } from './buy-box';

function drawn(available: number, express: readonly string[] = ['v-1']): string {
  const first = { id: 'v-1', options: {}, price: paise(5_000), mrp: paise(5_000), available };
  return renderToStaticMarkup(
    <BuyBox
      productId="p-1"
      options={[]}
      variants={[first]}
      first={first}
      inInstalments={false}
      express={express}
      views={{}}
      alerts
      summary={<p />}
      promises={<p />}
      agreed={<p>Agreed</p>}
    />,
  );
}

it('where no script runs the form says neither a price that was seen nor a token of one order', () => {
  const hidden = [...drawn(3).matchAll(/type="hidden" name="([^"$]+)"/g)].map(([, name]) => name);
  expect(hidden).toEqual(['product']);
});

it('what is sold out has no quantity and no button but the one that tells when it is back', () => {
  const html = drawn(0);
  expect(html).not.toContain('<select');
  expect([...html.matchAll(/<button/g)]).toHaveLength(1);
  expect(html).toContain(stockAlert.button);
  expect(html.split(buyBox.outOfStock)).toHaveLength(2);
  expect(drawn(1)).toContain('<select');
});

it('what is agreed to stands where there is a button that buys at once, and nowhere else', () => {
  expect(drawn(1)).toContain('Agreed');
  expect(drawn(1, [])).not.toContain('Agreed');
  expect(drawn(0)).not.toContain('Agreed');
});
