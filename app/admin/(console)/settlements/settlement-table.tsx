import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { settlements as t } from '@/lib/console/messages';
import type { SettlementView } from '@/lib/console/settlements/settlement-list';
import { signed } from '../invoices/invoice-sums';
import { Day } from './day';

interface Sums {
  count: number;
  grossPaise: number;
  deductedPaise: number;
  settledPaise: number;
}

/** Newest first. */
export function SettlementTable({ rows, sums }: { rows: readonly SettlementView[]; sums: Sums | undefined }) {
  return (
    <Table caption={t.title} stacked>
      <TableHead>
        <HeadCell>{t.columns.utr}</HeadCell>
        <HeadCell>{t.columns.settled}</HeadCell>
        <HeadCell figures>{t.columns.transactions}</HeadCell>
        <HeadCell figures>{t.columns.gross}</HeadCell>
        <HeadCell figures>{t.columns.deducted}</HeadCell>
        <HeadCell figures>{t.columns.net}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.utr}>
            <Cell label={t.columns.utr}>
              <Link
                href={`/admin/settlements/${row.utr}`}
                prefetch={false}
                className="link font-medium break-all tabular-nums"
              >
                {row.utr}
              </Link>
            </Cell>
            <Cell label={t.columns.settled} className="whitespace-nowrap">
              <Day at={row.settledAt} />
            </Cell>
            <Cell label={t.columns.transactions} figures>
              {row.transactions}
            </Cell>
            <Cell label={t.columns.gross} figures>
              {signed(row.gross)}
            </Cell>
            <Cell label={t.columns.deducted} figures>
              {signed(row.deducted)}
            </Cell>
            <Cell label={t.columns.net} figures className="font-medium">
              {signed(row.settled)}
            </Cell>
            <Cell label={t.columns.state}>
              <Faults of={row} />
            </Cell>
          </TableRow>
        ))}
        {sums && (
          <TableRow className="font-medium">
            <Cell>{t.sum}</Cell>
            <Cell className="max-lg:hidden" />
            <Cell className="max-lg:hidden" />
            <Cell label={t.columns.gross} figures>
              {signed(sums.grossPaise)}
            </Cell>
            <Cell label={t.columns.deducted} figures>
              {signed(sums.deductedPaise)}
            </Cell>
            <Cell label={t.columns.net} figures>
              {signed(sums.settledPaise)}
            </Cell>
            <Cell className="max-lg:hidden" />
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}

function Faults({ of: { faults } }: { of: SettlementView }) {
  return (
    <div className="flex flex-col items-start gap-1">
      {faults.length === 0 && (
        <Chip icon={CircleCheck} tone="good">
          {t.agrees}
        </Chip>
      )}
      {faults.map((fault) => (
        <span key={fault} className="flex gap-1.5 text-13 text-harm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{fault}</span>
        </span>
      ))}
    </div>
  );
}
