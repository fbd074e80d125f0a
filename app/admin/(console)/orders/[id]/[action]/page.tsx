import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { captureQuery, listAddress } from '@/lib/console/bulk/address';
import { nextHold } from '@/lib/console/bulk/next-hold';
import { common, orderReturns, paymentActions as t } from '@/lib/console/messages';
import { returnable } from '@/lib/console/order/devices-view';
import { orderDetail } from '@/lib/console/order/order-detail';
import { refusalText } from '@/lib/console/refusal-text';
import { returnViews } from '@/lib/console/returns/return-views';
import { ZERO } from '@/lib/money';
import { randomToken } from '@/lib/security/keys';
import { single } from '../../../../single';
import { NextHoldLinks } from '../../bulk/next-hold-links';
import { PaymentActionForm } from '../payment-action-form';
import { actionSays, allowedAmount, goodsOf, isPaymentAction } from '../payment-actions';

export const metadata: Metadata = { title: t.title };

/** The dialog's form as a page, for a browser without scripts. */
export default async function PaymentActionPage(props: PageProps<'/admin/orders/[id]/[action]'>) {
  const { id, action } = await props.params;
  const { next, back, return: returnId } = await props.searchParams;
  if (!isPaymentAction(action)) notFound();
  const inList = action === 'capture' && single(next) === '1';
  const query = inList ? captureQuery(single(back)) : '';
  await requirePermission(`orders.${action}`, `/admin/orders/${id}/${action}${query}`);
  const order = await orderDetail(id);
  if (!order) notFound();
  const returned =
    action === 'refund' && single(returnId) !== undefined
      ? (await returnViews(id, order.refundLines)).find((one) => one.id === single(returnId))
      : undefined;
  const max = allowedAmount(order.actions, action);
  const rule = order.actions[action];
  const fromList = inList ? { back: single(back), next: await nextHold(id, single(back)) } : undefined;
  const leave = fromList ? listAddress(fromList.back) : (`/admin/orders/${id}` as const);
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <Link href={`/admin/orders/${id}`} className="link-line">
        <Sentence parts={common.orderLink(<span>{order.reference}</span>)} />
      </Link>
      <h1 className="text-28">{t[action].title}</h1>
      {max !== undefined && <p className="text-muted">{actionSays(action, max, order.reference)}</p>}
      {action === 'refund' && order.refundNote && <p className="text-muted">{order.refundNote}</p>}
      {returned?.chosen && <p className="text-muted">{orderReturns.from}</p>}
      {/* Stays when it is no longer allowed: after a post without scripts it says what came of it. */}
      <div className={max === undefined ? 'contents' : 'card p-4 md:p-6'}>
        <PaymentActionForm
          action={action}
          orderId={id}
          max={max ?? ZERO}
          goods={goodsOf(order.actions, action)}
          closed={rule.allowed ? undefined : refusalText(rule.reason)}
          formToken={randomToken()}
          devices={returnable(order.devices)}
          restock={order.restock}
          lines={order.refundLines}
          dispatched={order.dispatchedAt !== undefined}
          afterwards={fromList && <NextHoldLinks {...fromList} />}
          query={inList ? query : returned && `?return=${returned.id}`}
          chosen={returned?.chosen}
          wayOut={
            <Link href={leave} className={buttonClass('quiet')}>
              {common.leave}
            </Link>
          }
        />
      </div>
    </div>
  );
}
