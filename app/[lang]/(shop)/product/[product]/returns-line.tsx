import { Undo2 } from 'lucide-react';
import Link from '@/components/link';
import { shopPages } from '@/lib/pages/shop-pages';
import { shop } from '@/shop/config';
import { product as t } from '@/shop/messages';

/** The merchant's page about it, where there is one of that name. */
export const returnsPage = () => shopPages().find(({ slug }) => slug === 'returns');

/** For how many days it can be returned, and where that is explained. */
export function ReturnsLine() {
  const days: number = shop.returns.days;
  const page = returnsPage();
  if (days === 0 && !page) return null;
  return (
    <p className="flex items-start gap-2">
      <Undo2 aria-hidden className="mt-1 size-4 shrink-0 text-primary" />
      <span>
        {days > 0 && <span>{t.returns(days)}</span>}{' '}
        {page && (
          <Link href={`/pages/${page.slug}`} prefetch={false} className="link">
            {page.title}
          </Link>
        )}
      </span>
    </p>
  );
}
