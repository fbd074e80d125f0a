import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { documentLinks } from '@/lib/invoices/read';
import { findByToken, orderByToken, pageStamp, syncForWatcher } from '@/lib/orders/page/order-view';
import { returnsOf } from '@/lib/orders/returns/read-returns';
import { order as t } from '@/shop/messages';
import { CartSigns } from '../../waiting/cart-signs';
import { isProved } from '../last-order';
import { OrderDocument } from './order-document';

type Props = PageProps<'/[lang]/order/[token]'>;

/** Once a request: the title and the page ask for the same order. What changes after the mark was read is news to the page. */
const findOrder = cache(async (token: string) => {
  const stamp = await pageStamp(token);
  const order = await orderByToken(token);
  return order && { order, stamp: order.watched && !order.live ? stamp : undefined };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findOrder((await params).token);
  // A title for a page that does not exist would tell a guessed address from a wrong one.
  return found ? { title: t.title(found.order.reference), robots: { index: false, follow: false } } : {};
}

export default async function OrderPage({ params }: Props) {
  const { token } = await params;
  const found = await findOrder(token);
  if (!found) notFound();
  const { order, stamp } = found;
  // Once this answer is out: the next look at the page shows what the gateway said.
  if (order.live) after(() => syncForWatcher(token));
  const proved = await isProved(token);
  const { documents, returns } = proved ? await ofCustomer(token) : NOTHING;
  return (
    <>
      <CartSigns />
      <OrderDocument
        order={order}
        token={token}
        proved={proved}
        documents={documents}
        returns={returns}
        stamp={stamp}
      />
    </>
  );
}

const NOTHING = { documents: [], returns: undefined };

async function ofCustomer(token: string) {
  const order = await findByToken(token);
  if (!order) return NOTHING;
  const [documents, returns] = await Promise.all([documentLinks(order.id), returnsOf(order)]);
  return { documents, returns };
}
