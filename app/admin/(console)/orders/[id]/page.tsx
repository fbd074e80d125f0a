import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { refusedHostOf } from '@/lib/admin/confirmation-hosts';
import { orderDetail } from '@/lib/admin/order-detail';
import { requireViewer } from '@/lib/auth/guard';
import { RefusedHostNotice } from '../../confirmation-hosts/_parts/refused-host';
import { CustomerSection } from './_parts/customer-section';
import { DevicesSection } from './_parts/devices-section';
import { EarlierOrdersSection } from './_parts/earlier-orders-section';
import { HistorySection } from './_parts/history-section';
import { ItemsSection } from './_parts/items-section';
import { MerchantDataSection } from './_parts/merchant-data-section';
import { MoneySection } from './_parts/money-section';
import { OperationsSection } from './_parts/operations-section';
import { OrderHeading } from './_parts/order-heading';
import { PaymentsSection } from './_parts/payments-section';
import { PlanSection } from './_parts/plan-section';
import { RefundsSection } from './_parts/refunds-section';
import { ReviewsSection } from './_parts/reviews-section';

export async function generateMetadata({ params }: PageProps<'/admin/orders/[id]'>): Promise<Metadata> {
  const { id } = await params;
  await requireViewer(`/admin/orders/${id}`);
  return { title: (await orderDetail(id))?.reference ?? 'No such order' };
}

export default async function OrderPage({ params }: PageProps<'/admin/orders/[id]'>) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/orders/${id}`);
  const [order, refused] = await Promise.all([orderDetail(id), refusedHostOf(id)]);
  if (!order) notFound();
  const mayAct = viewer.role === 'admin';
  return (
    <>
      <OrderHeading order={order} mayAct={mayAct} />
      {refused && <RefusedHostNotice refused={refused} mayAct={mayAct} links={false} />}
      <MoneySection order={order} mayAct={mayAct} />
      <DevicesSection order={order} mayAct={mayAct} />
      <ReviewsSection order={order} mayAct={mayAct} />
      <PaymentsSection payments={order.payments} onlyFrom={order.onlyFrom} />
      <PlanSection plan={order.plan} />
      <OperationsSection operations={order.operations} />
      <EarlierOrdersSection earlier={order.earlier} />
      <RefundsSection refunds={order.refunds} />
      <ItemsSection order={order} />
      <CustomerSection order={order} />
      <MerchantDataSection data={order.merchantData} />
      <HistorySection entries={order.history} />
    </>
  );
}
