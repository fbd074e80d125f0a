import type { Metadata } from 'next';
import { NotFoundMessage } from '@/components/not-found-message';
import { notFoundPage } from '@/shop/messages';

export const generateMetadata = (): Metadata => ({
  title: notFoundPage.title,
  description: notFoundPage.description,
});

export default function ShopNotFound() {
  return <NotFoundMessage />;
}
