import { expect, it } from 'vitest';
import { invoices as t } from '../messages';
import { sumsOf } from './sums';

const row = (kind: 'invoice' | 'bill' | 'credit-note', totalPaise: number) => ({
  kind,
  count: 1,
  taxablePaise: totalPaise - 18,
  cgstPaise: 9,
  sgstPaise: 9,
  igstPaise: 0,
  totalPaise,
});

it('credit notes are taken off what was sold; a month may end below nothing', () => {
  expect(sumsOf([row('credit-note', 500), row('invoice', 118)])).toEqual([
    { ...row('invoice', 118), kind: undefined, title: t.kinds.invoice },
    { ...row('credit-note', 500), kind: undefined, title: t.kinds['credit-note'] },
    {
      title: t.net,
      count: 2,
      taxablePaise: -382,
      cgstPaise: 0,
      sgstPaise: 0,
      igstPaise: 0,
      totalPaise: -382,
    },
  ]);
});

it('without one there is nothing to take off', () => {
  expect(sumsOf([row('bill', 118)]).map(({ title }) => title)).toEqual([t.kinds.bill]);
});
