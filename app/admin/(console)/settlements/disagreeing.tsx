import type { Route } from 'next';
import type { PagePosition } from '@/lib/console/list/page-at';
import { settlements as t } from '@/lib/console/messages';
import { disagreeingSettlements } from '@/lib/console/settlements/settlement-list';
import { Pager } from '../pager';
import { BelowHeading } from './below-heading';
import { SettlementTable } from './settlement-table';

/** In place of all transfers: those of which something is wrong beside lines of strangers. */
export async function Disagreeing({ position }: { position: PagePosition }) {
  const { rows, newer, older } = await disagreeingSettlements(position);
  return (
    <>
      <BelowHeading title={t.disagreeing.title}>{t.disagreeing.intro}</BelowHeading>
      {rows.length > 0 ? (
        <SettlementTable rows={rows} sums={undefined} />
      ) : (
        <p role="status">{t.disagreeing.empty}</p>
      )}
      <Pager newer={pageHref('before', newer)} older={pageHref('after', older)} />
    </>
  );
}

function pageHref(side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/settlements?${new URLSearchParams({ fault: 'any', [side]: cursor })}`;
}
