import Link from 'next/link';
import type { ReactNode } from 'react';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { Group } from '@/lib/console/figures/period';
import { addFigures, conversionOf, type Figures } from '@/lib/console/figures/rows';
import { figures as t } from '@/lib/console/messages';
import { percentText } from '@/lib/figures/percent';
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
const percent = (value: number | undefined) => (value === undefined ? '–' : percentText(value));
/** Time runs to the right. */
const inTime = (rows: readonly NamedRow[], group: Group) => (group === 'method' ? rows : rows.toReversed());

export function MoneySection({ rows, group }: SectionProps) {
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
      <FiguresTable
        caption={t.money}
        rows={rows}
        group={group}
        names={[columns.orders, columns.total, columns.held, columns.charged, columns.refunded]}
        figures={(row) => [
          row.orders,
          ...[row.totalPaise, row.heldPaise, row.chargedPaise, row.refundedPaise].map(rupees),
        ]}
      />
    </Section>
  );
}

export function OrdersSection({ rows, group }: SectionProps) {
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
      <FiguresTable
        caption={t.conversion}
        rows={rows}
        group={group}
        names={[columns.orders, columns.paid, columns.failed, columns.waiting, columns.conversion]}
        figures={(row) => [row.orders, row.paid, row.failed, waitingOf(row), percent(conversionOf(row))]}
      />
    </Section>
  );
}

interface FiguresTableProps extends SectionProps {
  caption: string;
  /** Of the columns after the first, in the order of what `figures` gives. */
  names: readonly string[];
  figures: (row: Figures) => (number | string)[];
}

/** The sum of all rows first. */
function FiguresTable({ caption, rows, group, names, figures }: FiguresTableProps) {
  return (
    <Table caption={caption} stacked className="max-h-128 overflow-y-auto">
      <TableHead>
        <HeadCell>{t.placed[group]}</HeadCell>
        {names.map((name) => (
          <HeadCell key={name} figures>
            {name}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {[{ ...addFigures(rows), key: 'all', name: t.all, href: undefined }, ...rows].map((row) => (
          <TableRow key={row.key}>
            <Cell className="wide lg:whitespace-nowrap">
              {row.href ? (
                <Link href={row.href} prefetch={false} className="link">
                  {row.name}
                </Link>
              ) : (
                <strong>{row.name}</strong>
              )}
            </Cell>
            {figures(row).map((figure, column) => (
              <Cell key={names[column]} label={names[column]} figures>
                {figure}
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
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
