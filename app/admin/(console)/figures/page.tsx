import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { type FiguresPeriod, MOST_DAYS, periodQuery } from '@/lib/console/figures/period';
import { declineReasons, figureRows, figuresPeriod } from '@/lib/console/figures/read-figures';
import { figures as t } from '@/lib/console/messages';
import { askedOf } from '../../single';
import { DeclineSection } from './decline-section';
import { namedRows } from './named-rows';
import { MoneySection, OrdersSection } from './order-sections';
import { PeriodForm } from './period-form';

export const metadata: Metadata = { title: t.title };

export default async function FiguresPage({ searchParams }: PageProps<'/admin/figures'>) {
  const { values: query, address } = askedOf('/admin/figures', await searchParams);
  await requirePermission('figures.read', address);
  const period = await figuresPeriod(query);
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <PeriodForm period={period} />
      {query.group !== 'week' && period.group === 'week' && <p role="status">{t.weeksInstead(MOST_DAYS)}</p>}
      <Figures period={period} />
    </>
  );
}

async function Figures({ period }: { period: FiguresPeriod }) {
  const { days, group } = period;
  if (!days) return null;
  const [figures, reasons] = await Promise.all([figureRows(days, group), declineReasons(days)]);
  const rows = namedRows(figures, days);
  const csv = `/admin/figures/csv?${periodQuery(period)}` as const;
  return (
    <>
      {rows.some(({ orders }) => orders > 0) ? (
        <>
          <CsvLink href={csv}>{t.csv}</CsvLink>
          <MoneySection rows={rows} group={group} />
          <OrdersSection rows={rows} group={group} />
        </>
      ) : (
        <p role="status">{t.empty}</p>
      )}
      <DeclineSection reasons={reasons}>
        <CsvLink href={`${csv}&table=declines`}>{t.declinesCsv}</CsvLink>
      </DeclineSection>
    </>
  );
}

function CsvLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={`${buttonClass('quiet')} self-start`}>
      <Download aria-hidden className="size-4" />
      <span>{children}</span>
    </a>
  );
}
