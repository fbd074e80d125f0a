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

/** Newest first. On a phone what is left out of a row stands below its UTR. */
export function SettlementTable({ rows, sums }: { rows: readonly SettlementView[]; sums: Sums | undefined }) {
  return (
    <Table caption={t.title}>
      <TableHead>
        <HeadCell className="max-md:px-3">{t.columns.utr}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.settled}</HeadCell>
        <HeadCell figures className="max-md:hidden">
          {t.columns.transactions}
        </HeadCell>
        <HeadCell figures className="max-md:hidden">
          {t.columns.gross}
        </HeadCell>
        <HeadCell figures className="max-md:px-3">
          {t.columns.deducted}
        </HeadCell>
        <HeadCell figures className="max-md:px-3">
          {t.columns.net}
        </HeadCell>
        <HeadCell className="max-lg:hidden">{t.columns.state}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.utr}>
            <Cell className="max-md:px-3">
              <Link
                href={`/admin/settlements/${row.utr}`}
                prefetch={false}
                className="link font-medium break-all tabular-nums"
              >
                {row.utr}
              </Link>
              <Day at={row.settledAt} className="block text-13 text-muted md:hidden" />
              <Faults of={row} className="mt-1 lg:hidden" />
            </Cell>
            <Cell className="whitespace-nowrap max-md:hidden">
              <Day at={row.settledAt} />
            </Cell>
            <Cell figures className="max-md:hidden">
              {row.transactions}
            </Cell>
            <Cell figures className="max-md:hidden">
              {signed(row.gross)}
            </Cell>
            <Cell figures className="max-md:px-3">
              {signed(row.deducted)}
            </Cell>
            <Cell figures className="font-medium max-md:px-3">
              {signed(row.settled)}
            </Cell>
            <Cell className="max-lg:hidden">
              <Faults of={row} />
            </Cell>
          </TableRow>
        ))}
        {sums && (
          <TableRow className="font-medium">
            <Cell className="max-md:px-3">{t.sum}</Cell>
            <Cell className="max-md:hidden" />
            <Cell className="max-md:hidden" />
            <Cell figures className="max-md:hidden">
              {signed(sums.grossPaise)}
            </Cell>
            <Cell figures className="max-md:px-3">
              {signed(sums.deductedPaise)}
            </Cell>
            <Cell figures className="max-md:px-3">
              {signed(sums.settledPaise)}
            </Cell>
            <Cell className="max-lg:hidden" />
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}

function Faults({ of: { faults }, className = '' }: { of: SettlementView; className?: string }) {
  return (
    <div className={`flex flex-col items-start gap-1 ${className}`}>
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
