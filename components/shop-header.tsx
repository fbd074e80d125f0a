import { Package, ShoppingBag } from 'lucide-react';
import Link from '@/components/link';
import type { CategoryLink } from '@/lib/catalog/types';
import { shell as t } from '@/shop/messages';
import { Brand } from './brand';
import { CartCount } from './cart-count';
import { LanguageLinks } from './language/language-links';
import { SearchBox } from './search-box';

export function ShopHeader({ categories }: { categories: readonly CategoryLink[] }) {
  return (
    <header className="border-b border-line">
      <div className="page header-row">
        <Link href="/" prefetch={false}>
          <Brand />
        </Link>
        <div data-site-search>
          <SearchBox id="site-search" />
        </div>
        <div className="header-tools">
          <div data-find-order>
            <Link href="/order/find" prefetch={false} className="min-w-[44px] justify-center gap-2">
              <Package aria-hidden className="size-5" strokeWidth={1.75} />
              <span className="max-lg:sr-only">{t.findOrder}</span>
            </Link>
          </div>
          <Link href="/cart" prefetch={false} className="relative gap-3 font-medium">
            <ShoppingBag aria-hidden className="size-5" strokeWidth={1.75} />
            <span>
              {t.cart}
              <CartCount />
            </span>
          </Link>
        </div>
      </div>
      <div data-ways-on>
        <div className="page header-links flex">
          <nav aria-label={t.categories} className="min-w-0 flex-1 overflow-x-auto">
            <ul className="-mx-2 flex gap-x-2 whitespace-nowrap">
              {categories.map((category) => (
                <li key={category.id}>
                  <Link href={`/category/${category.id}`} prefetch={false}>
                    {category.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageLinks />
        </div>
      </div>
    </header>
  );
}
