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

it('credit notes are below zero and are taken off what was sold; a month may end below nothing', () => {
  expect(sumsOf([row('credit-note', 500), row('invoice', 118)])).toEqual([
    {
      title: t.kinds.invoice,
      count: 1,
      taxablePaise: 100,
      cgstPaise: 9,
      sgstPaise: 9,
      igstPaise: 0,
      totalPaise: 118,
    },
    {
      title: t.kinds['credit-note'],
      count: 1,
      taxablePaise: -482,
      cgstPaise: -9,
      sgstPaise: -9,
      igstPaise: 0,
      totalPaise: -500,
    },
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
