import type { ReactNode } from 'react';
import { ShopFooter } from '@/components/shop-footer';
import { ShopHeader } from '@/components/shop-header';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { linkTo, shopPages } from '@/lib/pages/shop-pages';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { shell as t } from '@/shop/messages';

/** Header and footer around a page of the shop. The page brings its own `<main>`. */
export async function ShopShell({ children }: { children: ReactNode }) {
  const categories = await categoryLinks();
  return (
    <div data-shop className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-card bg-surface px-4 py-3 font-medium shadow-float focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        {t.skip}
      </a>
      <ShopHeader categories={categories} />
      <div id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </div>
      <ShopFooter categories={categories} pages={shopPages().map(linkTo)} takesCards={isEnabled('emi')} />
    </div>
  );
}
