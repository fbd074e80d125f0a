import Link from 'next/link';
import { Sentence } from '@/components/ui/sentence';
import { settlements as t } from '@/lib/console/messages';
import type { OrderSettlement } from '@/lib/console/settlements/settlement-detail';
import { formatINR, paise } from '@/lib/money';
import { Day } from './day';

/** On an order's page, in its payments: when its money came to the bank. */
export function SettledLines({ lines, linked }: { lines: readonly OrderSettlement[]; linked: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-13 text-muted">
      {lines.map((line) => {
        const said = line.amount < 0 ? t.ofOrder.wentBack : t.ofOrder.came;
        const utr = linked ? (
          <Link href={`/admin/settlements/${line.utr}`} prefetch={false} className="link tabular-nums">
            {line.utr}
          </Link>
        ) : (
          <span>{line.utr}</span>
        );
        return (
          <li key={`${line.utr} ${line.amount}`}>
            <Sentence
              parts={said(formatINR(paise(Math.abs(line.amount))), <Day at={line.settledAt} />, utr)}
            />
          </li>
        );
      })}
    </ul>
  );
}
