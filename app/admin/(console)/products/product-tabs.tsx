import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { products as t } from '@/lib/console/messages';
import { PRODUCT_TABS, type ProductScope } from '@/lib/console/products/product-list';

/** Each keeps the category and what is looked for. */
export function ProductTabs({ scope: { tab: chosen, category, term } }: { scope: ProductScope }) {
  return (
    <nav
      aria-label={t.tabs}
      className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0"
    >
      {PRODUCT_TABS.map((tab) => {
        const query = new URLSearchParams({
          ...(tab !== 'active' && { show: tab }),
          ...(category && { category }),
          ...(term && { q: term }),
        }).toString();
        const href: Route = query === '' ? '/admin/products' : `/admin/products?${query}`;
        return (
          <Link
            key={tab}
            href={href}
            prefetch={false}
            aria-current={tab === chosen ? 'page' : undefined}
            className={clsx(
              'border-b-2 px-3 py-2.5 whitespace-nowrap',
              tab === chosen
                ? 'border-primary font-semibold'
                : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {t.tab[tab]}
          </Link>
        );
      })}
    </nav>
  );
}
