import { notFound } from 'next/navigation';
import { Brand } from '@/components/brand';
import { SHOP_SEGMENTS } from '@/lib/language/languages';
import { localized } from '@/lib/language/localized';
import { shop } from '@/shop/config';

/**
 * Around the page that runs the gateway's script. Its links are plain anchors: by the router the script would stay with
 * the document on whatever page comes next, one that takes a card's number included.
 */
export default async function PaymentLayout({ params, children }: LayoutProps<'/[lang]'>) {
  if (!SHOP_SEGMENTS.includes((await params).lang)) notFound();
  return (
    <div className="flex min-h-dvh flex-col">
      <nav aria-label={shop.name} className="border-b border-line">
        <div className="page flex py-3">
          <a href={localized('/')} className="flex min-h-11 min-w-0 items-center gap-2">
            <Brand />
          </a>
        </div>
      </nav>
      <div className="contents">{children}</div>
    </div>
  );
}
