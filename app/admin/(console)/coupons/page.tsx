import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { type CouponView, couponList } from '@/lib/console/coupons/coupons';
import { coupons as t } from '@/lib/console/messages';
import { single } from '../../single';
import { Pager } from '../pager';

export const metadata: Metadata = { title: t.title };

export default async function CouponsPage({ searchParams }: PageProps<'/admin/coupons'>) {
  const viewer = await requirePermission('coupons.read', '/admin/coupons');
  const { before, after } = await searchParams;
  const { coupons, older, newer } = await couponList({ before: single(before), after: single(after) });
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      {may(viewer, 'coupons.change') && (
        <Link href="/admin/coupons/new" prefetch={false} className={`${buttonClass()} self-start`}>
          {t.add}
        </Link>
      )}
      {coupons.length === 0 ? <p>{t.none}</p> : <CouponTable coupons={coupons} />}
      <Pager
        older={older ? place('before', older) : undefined}
        newer={newer ? place('after', newer) : undefined}
      />
    </>
  );
}

const place = (side: 'before' | 'after', cursor: string) => `/admin/coupons?${side}=${cursor}` as const;

function CouponTable({ coupons }: { coupons: CouponView[] }) {
  return (
    <Table caption={t.title} stacked>
      <TableHead>
        <HeadCell>{t.columns.code}</HeadCell>
        <HeadCell>{t.columns.terms}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
        <HeadCell figures>{t.columns.used}</HeadCell>
      </TableHead>
      <TableBody>
        {coupons.map(({ code, terms, state, used, note }) => (
          <TableRow key={code}>
            <Cell label={t.columns.code}>
              <Link href={`/admin/coupons/${code}`} prefetch={false} className="link font-medium">
                {code}
              </Link>
            </Cell>
            <Cell label={t.columns.terms}>
              <span>{terms}</span>
              {note && <span className="block text-13 text-muted wrap-anywhere">{note}</span>}
            </Cell>
            <Cell label={t.columns.state}>{state}</Cell>
            <Cell label={t.columns.used} figures>
              {used}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
