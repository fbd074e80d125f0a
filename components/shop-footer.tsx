import Link from 'next/link';
import type { CategoryLink } from '@/lib/catalog/types';
import { shop } from '@/shop/config';
import { shell as t } from '@/shop/messages';
import { Sentence } from './ui/sentence';

interface ShopFooterProps {
  categories: readonly CategoryLink[];
  /** Whether a page of ours takes cards, for instalments. */
  takesCards: boolean;
}

export function ShopFooter({ categories, takesCards }: ShopFooterProps) {
  return (
    <footer className="mt-16 border-t border-line py-10 text-13 text-muted">
      <div className="page grid gap-8 sm:grid-cols-3">
        <div className="flex flex-col gap-2">
          <p className="font-display text-21 text-ink">{shop.name}</p>
          <p>{shop.tagline}.</p>
        </div>
        {categories.length > 0 && (
          <nav aria-label={t.allCategories}>
            <ul className="grid grid-cols-2 gap-x-4">
              {categories.map((category) => (
                <li key={category.id}>
                  <Link
                    href={`/category/${category.id}`}
                    prefetch={false}
                    className="inline-block py-1 underline-offset-4 hover:text-ink hover:underline"
                  >
                    {category.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="flex flex-col gap-2">
          <p>
            <Sentence
              parts={t.contact(
                <a className="link" href={`mailto:${shop.supportEmail}`}>
                  {shop.supportEmail}
                </a>,
              )}
            />
          </p>
          <p>
            <span>{takesCards ? t.payment.forEmi : t.payment.never}</span>{' '}
            <Link className="link" href="/#paying" prefetch={false}>
              {t.howPaymentWorks}
            </Link>
          </p>
        </div>
      </div>
    </footer>
  );
}
