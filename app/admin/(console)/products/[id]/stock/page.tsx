import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { product as t } from '@/lib/console/messages';
import { productDetail, type StockChangeView, stockHistory } from '@/lib/console/products/product-detail';
import { visibleText } from '@/lib/console/visible-text';
import { single } from '../../../../single';
import { Pager } from '../../../pager';
import { When } from '../../../when';

export const metadata: Metadata = { title: t.history };

export default async function StockHistoryPage({
  params,
  searchParams,
}: PageProps<'/admin/products/[id]/stock'>) {
  const { id } = await params;
  await requirePermission('products.read', `/admin/products/${id}/stock`);
  const [product, query] = await Promise.all([productDetail(id), searchParams]);
  const variants = product?.variants ?? [];
  const variant = variants.find(({ sku }) => sku === single(query.sku)) ?? variants[0];
  if (!product || !variant) notFound();
  const { rows, older, newer } = await stockHistory(variant.sku, {
    after: single(query.after),
    before: single(query.before),
  });
  const href = (place: Record<string, string>) =>
    `/admin/products/${id}/stock?${new URLSearchParams({ sku: variant.sku, ...place })}` as const;
  return (
    <>
      <Link href={`/admin/products/${id}`} prefetch={false} className="link-line">
        {visibleText(product.name, 200)}
      </Link>
      <h1 className="text-28 wrap-anywhere">
        <Sentence parts={t.historyOf(<span>{variant.sku}</span>)} />
      </h1>
      <p className="text-muted">{t.onShelf(variant.left)}</p>
      {rows.length === 0 ? <p role="status">{t.noHistory}</p> : <Changes rows={rows} />}
      <Pager
        newer={newer === undefined ? undefined : href({ before: newer })}
        older={older === undefined ? undefined : href({ after: older })}
      />
    </>
  );
}

function Changes({ rows }: { rows: readonly StockChangeView[] }) {
  return (
    <Table caption={t.history} stacked>
      <TableHead>
        <HeadCell>{t.historyColumns.when}</HeadCell>
        <HeadCell>{t.historyColumns.what}</HeadCell>
        <HeadCell figures>{t.historyColumns.units}</HeadCell>
        <HeadCell figures>{t.historyColumns.left}</HeadCell>
        <HeadCell>{t.historyColumns.who}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Cell label={t.historyColumns.when}>
              {/* What stood there when the history began. */}
              {row.at.getTime() === 0 ? '–' : <When at={row.at} />}
            </Cell>
            <Cell label={t.historyColumns.what}>
              <span className="block">{row.why}</span>
              {row.note && <span className="block text-13 text-muted wrap-anywhere">{row.note}</span>}
              {row.orderId && (
                <Link href={`/admin/orders/${row.orderId}`} prefetch={false} className="link text-13">
                  {t.theOrder}
                </Link>
              )}
            </Cell>
            <Cell label={t.historyColumns.units} figures>
              {row.units > 0 ? `+${row.units}` : String(row.units).replace('-', '−')}
            </Cell>
            <Cell label={t.historyColumns.left} figures>
              {row.left}
            </Cell>
            <Cell label={t.historyColumns.who} className="wrap-anywhere">
              {row.actor}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
