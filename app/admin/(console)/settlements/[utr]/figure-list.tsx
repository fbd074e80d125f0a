import { settlements as t } from '@/lib/console/messages';
import type { settlementLines, settlementOf } from '@/lib/console/settlements/settlement-detail';
import { signed } from '../../invoices/invoice-sums';

interface FigureListProps {
  settlement: NonNullable<Awaited<ReturnType<typeof settlementOf>>>;
  shown: NonNullable<Awaited<ReturnType<typeof settlementLines>>>;
}

/** From what was charged to what came, and whether the lines make it up. */
export function FigureList({ settlement, shown }: FigureListProps) {
  const deductions = [
    ['mdr', settlement.mdrPaise],
    ['gst', settlement.gstPaise],
    ['refunds', settlement.refundsPaise],
    ['chargebacks', settlement.chargebacksPaise],
    ['platformFee', settlement.platformFeePaise],
    ['other', settlement.otherPaise],
  ] as const;
  return (
    <section aria-label={t.one.figures} className="card max-w-xl p-4">
      <dl className="flex flex-col gap-1.5">
        <Figure name={t.one.gross} paise={settlement.grossPaise} />
        {deductions.map(([name, paise]) =>
          paise ? <Figure key={name} name={t.one.deductedOf[name]} paise={-paise} detail /> : null,
        )}
        <Figure name={t.one.deducted} paise={-settlement.deductedPaise} />
        <Figure name={t.one.settled} paise={settlement.settledPaise} strong />
        <Figure name={t.one.lineSum} paise={shown.lineSum} />
        {shown.beside !== 0 && <Figure name={t.one.beside} paise={-shown.beside} />}
        {shown.difference !== 0 && <Figure name={t.one.difference} paise={shown.difference} harm />}
      </dl>
    </section>
  );
}

interface FigureProps {
  name: string;
  paise: number;
  detail?: boolean;
  strong?: boolean;
  harm?: boolean;
}

function Figure({ name, paise, detail, strong, harm }: FigureProps) {
  const look = `${detail ? 'pl-4 text-13 text-muted' : ''} ${strong ? 'border-t border-line pt-1.5 font-semibold' : ''} ${harm ? 'font-semibold text-harm' : ''}`;
  return (
    <div className={`flex justify-between gap-4 ${look}`}>
      <dt>{name}</dt>
      <dd className="whitespace-nowrap tabular-nums">{signed(paise)}</dd>
    </div>
  );
}
