import Link from 'next/link';
import type { ReactNode } from 'react';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { Group } from '@/lib/console/figures/period';
import { addFigures, conversionOf } from '@/lib/console/figures/rows';
import { figures as t } from '@/lib/console/messages';
import { formatINRExact, paise } from '@/lib/money';
import { Chart } from './chart';
import type { Series } from './chart-props';
import type { NamedRow } from './named-rows';

interface SectionProps {
  /** The newest first. */
  rows: readonly NamedRow[];
  group: Group;
}

const { columns } = t;
const MONEY: readonly Series[] = [
  { name: columns.held, look: 'striped', stack: 'in' },
  { name: columns.charged, look: 'solid', stack: 'in' },
  { name: columns.refunded, look: 'harm', stack: 'out' },
];
const ORDERS: readonly Series[] = [
  { name: columns.paid, look: 'solid', stack: 'orders' },
  { name: columns.waiting, look: 'faint', stack: 'orders' },
  { name: columns.failed, look: 'harm', stack: 'orders' },
  { name: columns.conversion, look: 'line', stack: 'percent' },
];

/** What is neither paid nor failed: customers are paying, or nobody wants to. */
const waitingOf = ({ orders, paid, failed }: Pick<NamedRow, 'orders' | 'paid' | 'failed'>) =>
  Math.max(0, orders - paid - failed);
const rupees = (amount: number) => formatINRExact(paise(amount));
const percent = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} %`);
/** Time runs to the right. */
const inTime = (rows: readonly NamedRow[], group: Group) => (group === 'method' ? rows : rows.toReversed());

export function MoneySection({ rows, group }: SectionProps) {
  const sum = addFigures(rows);
  return (
    <Section title={t.money} text={t.moneyText}>
      <Chart
        title={t.chartOf(t.money)}
        unit="paise"
        series={MONEY}
        bars={inTime(rows, group).map(({ key, short, heldPaise, chargedPaise, refundedPaise }) => ({
          key,
          name: short,
          values: [heldPaise, chargedPaise, refundedPaise],
        }))}
      />
      <Table caption={t.money} className="max-h-128 overflow-y-auto">
        <TableHead>
          <HeadCell>{t.groups[group]}</HeadCell>
          <HeadCell figures>{columns.orders}</HeadCell>
          <HeadCell figures>{columns.total}</HeadCell>
          <HeadCell figures>{columns.held}</HeadCell>
          <HeadCell figures>{columns.charged}</HeadCell>
          <HeadCell figures>{columns.refunded}</HeadCell>
        </TableHead>
        <TableBody>
          {[{ ...sum, key: 'all', name: t.all, href: undefined }, ...rows].map((row) => (
            <TableRow key={row.key}>
              <RowName row={row} />
              <Cell figures>{row.orders}</Cell>
              <Cell figures>{rupees(row.totalPaise)}</Cell>
              <Cell figures>{rupees(row.heldPaise)}</Cell>
              <Cell figures>{rupees(row.chargedPaise)}</Cell>
              <Cell figures>{rupees(row.refundedPaise)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

export function OrdersSection({ rows, group }: SectionProps) {
  const sum = addFigures(rows);
  return (
    <Section title={t.conversion} text={t.conversionText}>
      <Chart
        title={t.chartOf(t.conversion)}
        unit="orders"
        series={ORDERS}
        bars={inTime(rows, group).map((row) => ({
          key: row.key,
          name: row.short,
          values: [row.paid, waitingOf(row), row.failed, conversionOf(row) ?? null],
        }))}
      />
      <Table caption={t.conversion} className="max-h-128 overflow-y-auto">
        <TableHead>
          <HeadCell>{t.groups[group]}</HeadCell>
          <HeadCell figures>{columns.orders}</HeadCell>
          <HeadCell figures>{columns.paid}</HeadCell>
          <HeadCell figures>{columns.failed}</HeadCell>
          <HeadCell figures>{columns.waiting}</HeadCell>
          <HeadCell figures>{columns.conversion}</HeadCell>
        </TableHead>
        <TableBody>
          {[{ ...sum, key: 'all', name: t.all, href: undefined }, ...rows].map((row) => (
            <TableRow key={row.key}>
              <RowName row={row} />
              <Cell figures>{row.orders}</Cell>
              <Cell figures>{row.paid}</Cell>
              <Cell figures>{row.failed}</Cell>
              <Cell figures>{waitingOf(row)}</Cell>
              <Cell figures>{percent(conversionOf(row))}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function RowName({ row: { name, href } }: { row: Pick<NamedRow, 'name' | 'href'> }) {
  return (
    <Cell className="whitespace-nowrap">
      {href ? (
        <Link href={href} prefetch={false} className="link">
          {name}
        </Link>
      ) : (
        <strong>{name}</strong>
      )}
    </Cell>
  );
}

export function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-21">{title}</h2>
      <p className="max-w-prose text-muted">{text}</p>
      <div className="contents">{children}</div>
    </section>
  );
}
