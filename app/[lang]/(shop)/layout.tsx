import { notFound } from 'next/navigation';
import { ShopShell } from '@/app/shop-shell';
import { SHOP_SEGMENTS } from '@/lib/language/languages';

export default async function ShopLayout({ params, children }: LayoutProps<'/[lang]'>) {
  if (!SHOP_SEGMENTS.includes((await params).lang)) notFound();
  return <ShopShell>{children}</ShopShell>;
}
