import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { products as t } from '@/lib/console/messages';
import { listProducts, type ProductScope, productScope } from '@/lib/console/products/product-list';
import { visibleText } from '@/lib/console/visible-text';
import { single } from '../../single';
import { Pager } from '../pager';
import { ProductFilters } from './product-filters';
import { ProductTable } from './product-table';
import { ProductTabs } from './product-tabs';

export const metadata: Metadata = { title: t.title };

export default async function ProductsPage({ searchParams }: PageProps<'/admin/products'>) {
  const viewer = await requirePermission('products.read', '/admin/products');
  const query = await searchParams;
  const scope = productScope({
    q: single(query.q),
    show: single(query.show),
    category: single(query.category),
  });
  const list = await listProducts(scope, { after: single(query.after), before: single(query.before) });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-28">{t.title}</h1>
        {may(viewer, 'products.change') && (
          <div className="flex flex-wrap items-center gap-4">
            <Link href="/admin/products/categories" prefetch={false} className="link py-2.5">
              {t.categories}
            </Link>
            <Link href="/admin/products/new" prefetch={false} className={buttonClass('primary')}>
              {t.add}
            </Link>
          </div>
        )}
      </div>
      <ProductFilters scope={scope} categories={list.categories} />
      <ProductTabs scope={scope} />
      {(scope.term !== '' || list.rows.length === 0) && (
        <p role="status">
          {scope.term === '' ? t.empty : t.found(list.rows.length, visibleText(scope.term, 100))}
        </p>
      )}
      {list.rows.length > 0 && <ProductTable rows={list.rows} />}
      <Pager
        newer={list.newer === undefined ? undefined : hrefOf(scope, { before: list.newer })}
        older={list.older === undefined ? undefined : hrefOf(scope, { after: list.older })}
        words={t}
      />
    </>
  );
}

function hrefOf({ tab, category, term }: ProductScope, place: Record<string, string>): Route {
  const query = new URLSearchParams({
    ...(tab !== 'active' && { show: tab }),
    ...(category && { category }),
    ...(term && { q: term }),
    ...place,
  });
  return `/admin/products?${query}`;
}
