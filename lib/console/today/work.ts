/** What waits today: cards of lines, each a number and a sum that leads to its list. Pure. */
import type { Route } from 'next';
import type { NumberAndSum, OpenSums, WorkOfDay } from '@/db/queries/today';
import { may, type Permission } from '@/lib/auth/permissions';
import { dayNumber, dayText } from '@/lib/figures/indian-day';
import { formatINR, type Paise, paise } from '@/lib/money';
import { shop } from '@/shop/config';
import { SOON_DAYS } from '../actions/hold-end';
import { filtersQuery } from '../list/filters';
import { home as t } from '../messages';
import type { SettlementAttention } from '../settlements/attention';

export type LineName = keyof typeof t.lines;
export type CardName = keyof typeof t.cards;
/** `now`: on the last day, or wrong already. `soon`: within two days. */
export type Urgency = 'now' | 'soon' | 'none';

export interface WorkLine {
  name: LineName;
  count: number;
  /** Undefined where there is no amount to speak of, or the viewer may not read it. */
  sum: Paise | undefined;
  href: Route;
  urgency: Urgency;
}

export interface WorkCard {
  name: CardName;
  /** Empty: nothing of this waits. */
  lines: WorkLine[];
}

export interface Work {
  days: readonly WorkOfDay[];
  open: OpenSums;
  messages: number;
  webhooks: number;
  lowStock: number;
  bank: SettlementAttention;
}

/**
 * @param viewer no card leads to a page that they may not open, and sums are theirs only who may read figures.
 * @param now UTC milliseconds.
 */
export function workCards(work: Work, viewer: { role: string }, now: number): WorkCard[] {
  const { open } = work;
  const cards: [CardName, Permission, WorkLine[]][] = [
    ['holds', 'orders.read', holdLines(work.days, now)],
    [
      'dispatch',
      'orders.read',
      [
        line(
          'toDispatch',
          sumOf(work.days.map(({ toDispatch }) => toDispatch)),
          '/admin/orders?dispatched=due',
        ),
      ],
    ],
    [
      'reviews',
      'orders.read',
      [
        line('reviews', open.reviews, '/admin/orders?attention=reviews', 'now'),
        line('returns', open.returns, '/admin/orders?attention=returns', 'soon'),
        line('refused', open.refused, '/admin/orders?attention=refused', 'now'),
      ],
    ],
    [
      'gateway',
      'orders.read',
      [
        line('refunds', open.refunds, '/admin/orders?attention=refunds'),
        line('calls', open.calls, '/admin/orders?attention=unanswered'),
      ],
    ],
    ['news', 'messages.read', [line('messages', work.messages, '/admin/messages?state=parked', 'now')]],
    ['news', 'webhooks.read', [line('webhooks', work.webhooks, '/admin/webhooks', 'now')]],
    [
      'bank',
      'settlements.read',
      [
        line('overdue', work.bank.overdue, '/admin/settlements/open?late=1', 'soon'),
        line('disagreeing', work.bank.disagreeing, '/admin/settlements?fault=any', 'soon'),
        line('strangers', work.bank.strangers, '/admin/settlements?fault=stranger', 'soon'),
      ],
    ],
    ['stock', 'products.read', [line('lowStock', work.lowStock, '/admin/products?show=low', 'soon')]],
  ];
  const mayReadSums = may(viewer, 'figures.read');
  const shown = new Map<CardName, WorkLine[]>();
  for (const [name, permission, lines] of cards) {
    if (!may(viewer, permission)) continue;
    const waiting = lines
      .filter(({ count }) => count > 0)
      .map((line) => (mayReadSums ? line : { ...line, sum: undefined }));
    shown.set(name, [...(shown.get(name) ?? []), ...waiting]);
  }
  return [...shown].map(([name, lines]) => ({ name, lines }));
}

/** `3 holds on their last day: ₹4,500`. */
export function lineText({ name, count, sum }: WorkLine): string {
  return `${count} ${t.lines[name](count)}${sum === undefined ? '' : `: ${formatINR(sum)}`}`;
}

/** By the day of placing: no customer can have paid before it, and banks count from then. */
function holdLines(days: readonly WorkOfDay[], now: number): WorkLine[] {
  const last = dayNumber(now) - shop.payment.holdDays;
  const soon = last + SOON_DAYS;
  const held = (from: number, to: number) =>
    sumOf(days.filter(({ day }) => day >= from && day <= to).map((one) => one.held));
  return [
    line('holdsOver', held(-Infinity, last - 1), holdsPlaced({ to: last - 1 }), 'now'),
    line('holdsLast', held(last, last), holdsPlaced({ from: last, to: last }), 'now'),
    line('holdsSoon', held(last + 1, soon), holdsPlaced({ from: last + 1, to: soon }), 'soon'),
    line('holdsLater', held(soon + 1, Infinity), holdsPlaced({ from: soon + 1 })),
  ];
}

/** The list of holds, those that lapse first on top. */
function holdsPlaced({ from, to }: { from?: number; to?: number }): Route {
  const days = {
    ...(from !== undefined && { from: dayText(from) }),
    ...(to !== undefined && { to: dayText(to) }),
  };
  return `/admin/orders?${filtersQuery({ ...days, attention: 'holds' })}`;
}

function line(name: LineName, of: NumberAndSum | number, href: Route, urgency: Urgency = 'none'): WorkLine {
  return typeof of === 'number'
    ? { name, count: of, sum: undefined, href, urgency }
    : { name, count: of.count, sum: paise(Math.max(0, of.paise)), href, urgency };
}

function sumOf(parts: readonly NumberAndSum[]): NumberAndSum {
  return {
    count: parts.reduce((total, part) => total + part.count, 0),
    paise: parts.reduce((total, part) => total + part.paise, 0),
  };
}
