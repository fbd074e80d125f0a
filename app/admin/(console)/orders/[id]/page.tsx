import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { refusedHostOf } from '@/lib/console/confirmation-hosts';
import { orderPage as t } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { RefusedHostNotice } from '../../confirmation-hosts/refused-host';
import { CustomerSection } from './customer-section';
import { DevicesSection } from './devices-section';
import { DocumentsSection } from './documents-section';
import { EarlierOrdersSection } from './earlier-orders-section';
import { HistorySection } from './history-section';
import { ItemsSection } from './items-section';
import { MerchantDataSection } from './merchant-data-section';
import { MoneySection } from './money-section';
import { OperationsSection } from './operations-section';
import { OrderHeading } from './order-heading';
import { PaymentsSection } from './payments-section';
import { PlanSection } from './plan-section';
import { RefundsSection } from './refunds-section';
import { ReviewsSection } from './reviews-section';

export async function generateMetadata({ params }: PageProps<'/admin/orders/[id]'>): Promise<Metadata> {
  const { id } = await params;
  await requirePermission('orders.read', `/admin/orders/${id}`);
  return { title: (await orderDetail(id))?.reference ?? t.noSuchOrder };
}

export default async function OrderPage({ params }: PageProps<'/admin/orders/[id]'>) {
  const { id } = await params;
  const viewer = await requirePermission('orders.read', `/admin/orders/${id}`);
  const [order, refused] = await Promise.all([orderDetail(id), refusedHostOf(id)]);
  if (!order) notFound();
  return (
    <>
      <OrderHeading order={order} maySync={may(viewer, 'orders.sync')} />
      {refused && <RefusedHostNotice refused={refused} mayAct={may(viewer, 'hosts.decide')} links={false} />}
      <MoneySection order={order} viewer={viewer} />
      <DevicesSection order={order} mayAct={may(viewer, 'orders.devices')} />
      <ReviewsSection order={order} mayAct={may(viewer, 'reviews.settle')} />
      <PaymentsSection payments={order.payments} onlyFrom={order.onlyFrom} />
      <PlanSection plan={order.plan} />
      <OperationsSection operations={order.operations} />
      <EarlierOrdersSection earlier={order.earlier} />
      <RefundsSection refunds={order.refunds} />
      {may(viewer, 'invoices.read') && <DocumentsSection orderId={order.id} />}
      <ItemsSection order={order} />
      <CustomerSection order={order} mayWithdraw={may(viewer, 'messages.send')} />
      <MerchantDataSection data={order.merchantData} />
      <HistorySection entries={order.history} />
    </>
  );
}
