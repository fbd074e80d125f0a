import { Truck } from 'lucide-react';
import { ActionForm } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import type { Viewer } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import type { HoldEnd } from '@/lib/console/actions/hold-end';
import { common, dispatch as dispatchText, money as t } from '@/lib/console/messages';
import { notBlocked, returnable } from '@/lib/console/order/devices-view';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import type { Paise } from '@/lib/money';
import { randomToken } from '@/lib/security/keys';
import { shop } from '@/shop/config';
import { When } from '../../when';
import { dispatchAction } from './actions';
import { PaymentActionButtons } from './payment-action-buttons';
import { PAYMENT_ACTIONS } from './payment-actions';
import { Refusals } from './refusals';

/** The figures, and what can be done with them now. */
export function MoneySection({ order, viewer }: { order: OrderDetail; viewer: Viewer }) {
  const { money } = order;
  const actions = PAYMENT_ACTIONS.filter((action) => may(viewer, `orders.${action}`));
  const dispatch =
    order.dispatch.state === 'done' || may(viewer, 'orders.dispatch') ? order.dispatch : undefined;
  const unblocked = notBlocked(order.devices);
  const left = money.held > 0 ? money.held : money.kept;
  return (
    <section aria-label={t.label} className="card flex flex-col gap-5 p-4 md:p-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={t.total} amount={money.total} />
        <Figure label={t.authorised} amount={money.authorised} />
        <Figure label={t.captured} amount={money.captured} />
        <Figure label={t.released} amount={money.released} />
        <Figure label={t.refunded} amount={money.refunded} />
        <Figure label={money.held > 0 ? t.leftToCapture : t.leftWithYou} amount={left} strong />
      </dl>
      {order.fee > 0 && (
        <p className="text-13 text-muted">
          <Sentence parts={t.fee(<Money amount={order.fee} exact />)} />
        </p>
      )}
      {order.holdEnd && !order.settling && <HoldUntil end={order.holdEnd} />}
      {order.settling && <Notice title={t.settlingTitle}>{t.settlingText}</Notice>}
      {actions.length > 0 || may(viewer, 'orders.dispatch') ? (
        <div className="flex flex-col gap-3">
          <PaymentActionButtons
            orderId={order.id}
            reference={order.reference}
            offered={actions}
            actions={order.actions}
            refundNote={order.refundNote}
            devices={returnable(order.devices)}
            restock={order.restock}
            dispatched={order.dispatchedAt !== undefined}
            formToken={randomToken()}
          >
            {dispatch?.state === 'allowed' && (
              <ActionForm
                action={dispatchAction}
                fields={{ orderId: order.id }}
                variant={unblocked > 0 ? 'quiet' : 'primary'}
                pending={dispatchText.pending}
                label={
                  <>
                    <Truck aria-hidden className="size-4" />
                    <span>{dispatchText.button}</span>
                  </>
                }
              />
            )}
          </PaymentActionButtons>
          {dispatch?.state === 'allowed' && unblocked > 0 && (
            <Notice tone="harm" title={t.notBlockedTitle}>
              {t.notBlocked(unblocked)}
            </Notice>
          )}
          <Refusals offered={actions} actions={order.actions} dispatch={dispatch} />
        </div>
      ) : (
        <p className="text-muted">{common.readOnly}</p>
      )}
      {dispatch?.state === 'done' && (
        <p className="flex items-center gap-2">
          <Truck aria-hidden className="size-4 text-primary" />
          <span>
            <Sentence parts={dispatchText.doneAt(<When at={dispatch.at} />)} />
          </span>
        </p>
      )}
    </section>
  );
}

/** What is captured too late was never paid. */
function HoldUntil({ end: { day, isOver } }: { end: HoldEnd }) {
  const { holdDays } = shop.payment;
  return isOver ? (
    <Notice tone="harm" title={t.holdOver(day, holdDays)} />
  ) : (
    <p className="text-13 text-muted">{t.holdUntil(day, holdDays)}</p>
  );
}

function Figure({ label, amount, strong }: { label: string; amount: Paise; strong?: boolean }) {
  return (
    <div className="flex flex-col">
      <dt className="text-13 text-muted">{label}</dt>
      <dd className={strong ? 'text-21 font-semibold' : 'text-21'}>
        <Money amount={amount} exact className={amount === 0 ? 'text-muted' : ''} />
      </dd>
    </div>
  );
}
