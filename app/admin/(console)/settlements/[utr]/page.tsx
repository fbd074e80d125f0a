import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { settlements as t } from '@/lib/console/messages';
import { settlementLines, settlementOf } from '@/lib/console/settlements/settlement-detail';
import { visibleText } from '@/lib/console/visible-text';
import { single } from '../../../single';
import { BelowHeading } from '../below-heading';
import { Day } from '../day';
import { FigureList } from './figure-list';
import { LineTable } from './line-table';

export async function generateMetadata({ params }: PageProps<'/admin/settlements/[utr]'>): Promise<Metadata> {
  const { utr } = await params;
  await requirePermission('settlements.read', `/admin/settlements/${encodeURIComponent(utr)}`);
  return { title: (await settlementOf(utr)) ? t.one.title(utr) : t.one.notThere };
}

export default async function SettlementPage({
  params,
  searchParams,
}: PageProps<'/admin/settlements/[utr]'>) {
  const { utr } = await params;
  await requirePermission('settlements.read', `/admin/settlements/${encodeURIComponent(utr)}`);
  const after = Number(single((await searchParams).after) ?? -1);
  const [settlement, shown] = await Promise.all([
    settlementOf(utr),
    settlementLines(utr, Number.isSafeInteger(after) ? after : -1),
  ]);
  if (!settlement || !shown) notFound();
  const bank = visibleText(`${settlement.bankName} ${settlement.bankAccount}`.trim(), 120);
  return (
    <>
      <BelowHeading title={t.one.title(settlement.utr)}>
        <Sentence parts={t.one.cameOn(<Day at={new Date(settlement.settledAt)} />, bank)} />
      </BelowHeading>
      <FigureList settlement={settlement} shown={shown} />
      <h2 className="text-17">{t.one.lines}</h2>
      {shown.lines.length > 0 ? <LineTable lines={shown.lines} /> : <p role="status">{t.one.none}</p>}
      <div className="flex flex-wrap items-center gap-4">
        <a href={`/admin/settlements/csv?utr=${settlement.utr}`} className={buttonClass('quiet')}>
          <Download aria-hidden className="size-4" />
          <span>{t.csvOne}</span>
        </a>
        {shown.next !== undefined && (
          <Link
            href={`/admin/settlements/${settlement.utr}?after=${shown.next}`}
            prefetch={false}
            className={buttonClass('quiet')}
          >
            {t.one.more}
          </Link>
        )}
      </div>
    </>
  );
}
