/** Rows of figures with what they are called and the list behind them. */
import type { Route } from 'next';
import type { FigureRows } from '@/lib/console/figures/read-figures';
import type { Figures } from '@/lib/console/figures/rows';
import { methodName } from '@/lib/console/list/rows/method-name';
import { figures as t } from '@/lib/console/messages';
import { DAY_MS, dayText } from '@/lib/figures/indian-day';
import { shop } from '@/shop/config';
import { listHref } from '../orders/list-href';

export interface NamedRow extends Figures {
  key: string;
  name: string;
  /** On a chart's axis, where there is little room. */
  short: string;
  /** The orders behind it; undefined where no filter finds them. */
  href: Route | undefined;
}

// A day's number is a day already: in UTC it stays what it is.
const day = new Intl.DateTimeFormat(shop.locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat(shop.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The newest first; methods as they come. */
export function namedRows(figures: FigureRows, days: { from: number; to: number }): NamedRow[] {
  if (figures.by === 'method') {
    return figures.rows.map(({ method, ...row }) => {
      const isPaid = method !== '';
      const name = isPaid ? methodName(method) : t.noMethod;
      const href = isPaid ? ordersOf({ ...days, method }) : undefined;
      return { ...row, key: method, name, short: name, href };
    });
  }
  return figures.rows
    .map(({ from, to, ...row }) => ({
      ...row,
      key: dayText(from),
      name: from === to ? day.format(from * DAY_MS) : day.formatRange(from * DAY_MS, to * DAY_MS),
      short: short.format(from * DAY_MS),
      href: ordersOf({ from, to }),
    }))
    .reverse();
}

function ordersOf({ from, to, method }: { from: number; to: number; method?: string }): Route {
  return listHref({ from: dayText(from), to: dayText(to), ...(method && { method }) });
}
