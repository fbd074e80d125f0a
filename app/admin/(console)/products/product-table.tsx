import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react';
import Link from 'next/link';
import { ProductPicture } from '@/components/product-picture';
import { Chip } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { products as t } from '@/lib/console/messages';
import type { ProductSummary } from '@/lib/console/products/product-list';

/** The newest first. */
export function ProductTable({ rows }: { rows: readonly ProductSummary[] }) {
  return (
    <Table caption={t.title} stacked className="text-13 [&_td]:py-0.5">
      <TableHead>
        <HeadCell>{t.columns.product}</HeadCell>
        <HeadCell>{t.columns.category}</HeadCell>
        <HeadCell figures>{t.columns.price}</HeadCell>
        <HeadCell figures>{t.columns.stock}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Cell label={t.columns.product}>
              <span className="flex items-center gap-3">
                <span className="w-8 shrink-0">
                  <ProductPicture picture={row.picture} alt="" sizes="32px" />
                </span>
                <span className="min-w-0">
                  <Link
                    href={`/admin/products/${row.id}`}
                    prefetch={false}
                    className="link font-medium wrap-anywhere"
                  >
                    {row.name}
                  </Link>
                  <span className="block text-13 text-muted">{row.brand}</span>
                </span>
              </span>
            </Cell>
            <Cell label={t.columns.category}>{row.category}</Cell>
            <Cell label={t.columns.price} figures>
              <Price row={row} />
            </Cell>
            <Cell label={t.columns.stock} figures>
              <Stock row={row} />
            </Cell>
            <Cell label={t.columns.state}>
              <State row={row} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Price({ row: { price } }: { row: ProductSummary }) {
  if (!price) return null;
  const amount = <Money amount={price.least} exact />;
  return price.varies ? <Sentence parts={t.from(amount)} /> : amount;
}

function Stock({ row }: { row: ProductSummary }) {
  return (
    <>
      <span>{t.units(row.units)}</span>
      {row.variants > 1 && <span className="block text-13 text-muted">{t.variants(row.variants)}</span>}
    </>
  );
}

function State({ row }: { row: ProductSummary }) {
  if (!row.active) return <Chip icon={CircleMinus}>{t.archived}</Chip>;
  if (row.variants === 0)
    return (
      <Chip icon={CircleAlert} tone="harm">
        {t.nothingToSell}
      </Chip>
    );
  if (row.low > 0)
    return (
      <Chip icon={CircleAlert} tone="harm">
        {row.units === 0 ? t.soldOut : row.low < row.variants ? t.lowOf(row.low, row.variants) : t.low}
      </Chip>
    );
  return (
    <Chip icon={CircleCheck} tone="good">
      {t.active}
    </Chip>
  );
}
