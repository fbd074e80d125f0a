import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { withBack } from '@/lib/console/bulk/address';
import { refusedHostOf } from '@/lib/console/confirmation-hosts';
import { messagesOfOrder } from '@/lib/console/customer-messages';
import { orderPage as t } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { returnViews } from '@/lib/console/returns/return-views';
import { settlementOfOrder } from '@/lib/console/settlements/settlement-detail';
import { single } from '../../../single';
import { RefusedHostNotice } from '../../confirmation-hosts/refused-host';
import { SettledLines } from '../../settlements/settled-lines';
import { CustomerSection } from './customer-section';
import { DevicesSection } from './devices-section';
import { DocumentsSection } from './documents-section';
import { HistorySection } from './history-section';
import { ItemsSection } from './items-section';
import { MessagesSection } from './messages-section';
import { MoneySection } from './money-section';
import { OrderHeading } from './order-heading';
import { PlanSection } from './plan-section';
import { ReturnsSection } from './returns-section';
import { ReviewsSection } from './reviews-section';
import { TechnicalSection } from './technical-section';

type Props = PageProps<'/admin/orders/[id]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePermission('orders.read', withBack(`/admin/orders/${id}`, single((await searchParams).back)));
  return { title: (await orderDetail(id))?.reference ?? t.noSuchOrder };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { id } = await params;
  const back = single((await searchParams).back);
  const viewer = await requirePermission('orders.read', withBack(`/admin/orders/${id}`, back));
  const [order, refused, messages, settled] = await Promise.all([
    orderDetail(id),
    refusedHostOf(id),
    may(viewer, 'messages.read') ? messagesOfOrder(id) : undefined,
    may(viewer, 'settlements.read') ? settlementOfOrder(id) : [],
  ]);
  if (!order) notFound();
  const returns = await returnViews(order.id, order.refundLines);
  return (
    <>
      <OrderHeading order={order} maySync={may(viewer, 'orders.sync')} back={back} />
      {refused && <RefusedHostNotice refused={refused} mayAct={may(viewer, 'hosts.decide')} links={false} />}
      <MoneySection order={order} viewer={viewer} />
      <SettledLines lines={settled} linked={may(viewer, 'settlements.read')} />
      <ReviewsSection order={order} mayAct={may(viewer, 'reviews.settle')} />
      <DevicesSection order={order} mayAct={may(viewer, 'orders.devices')} />
      <ItemsSection order={order} />
      <ReturnsSection orderId={order.id} returns={returns} mayRefund={may(viewer, 'orders.refund')} />
      <CustomerSection
        order={order}
        back={back}
        mayWithdraw={may(viewer, 'messages.send')}
        mayMend={may(viewer, 'orders.address')}
      />
      <PlanSection plan={order.plan} />
      {may(viewer, 'invoices.read') && <DocumentsSection orderId={order.id} />}
      {messages && (
        <MessagesSection orderId={order.id} messages={messages} maySend={may(viewer, 'messages.send')} />
      )}
      <HistorySection orderId={order.id} entries={order.history} mayNote={may(viewer, 'orders.note')} />
      <TechnicalSection order={order} />
    </>
  );
}
