import Link from 'next/link';
import { Sentence } from '@/components/ui/sentence';
import { settlements as t } from '@/lib/console/messages';
import type { OrderSettlement } from '@/lib/console/settlements/settlement-detail';
import { formatINR, paise } from '@/lib/money';
import { Day } from './day';

/** On an order's page, in its payments: when its money came to the bank, or was taken back. */
export function SettledLines({ lines, linked }: { lines: readonly OrderSettlement[]; linked: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-13 text-muted">
      {lines.map((line) => {
        const said = line.refund
          ? t.ofOrder.wentBack
          : line.amount < 0
            ? t.ofOrder.takenBack
            : t.ofOrder.came;
        const utr = linked ? (
          <Link href={`/admin/settlements/${line.utr}`} prefetch={false} className="link tabular-nums">
            {line.utr}
          </Link>
        ) : (
          <span>{line.utr}</span>
        );
        return (
          <li key={`${line.utr} ${line.position}`}>
            <Sentence
              parts={said(formatINR(paise(Math.abs(line.amount))), <Day at={line.settledAt} />, utr)}
            />
            {line.fault && <span className="text-harm">{t.ofOrder.faults[line.fault]}</span>}
          </li>
        );
      })}
    </ul>
  );
}
