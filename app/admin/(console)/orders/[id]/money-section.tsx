import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import type { Viewer } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import type { HoldEnd } from '@/lib/console/actions/hold-end';
import { common, money as t, toDo } from '@/lib/console/messages';
import { returnable } from '@/lib/console/order/devices-view';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import type { Paise } from '@/lib/money';
import { randomToken } from '@/lib/security/keys';
import { shop } from '@/shop/config';
import { DispatchSection } from './dispatch-section';
import { PaymentActionButtons } from './payment-action-buttons';
import { PAYMENT_ACTIONS } from './payment-actions';
import { Refusals } from './refusals';

/** What is to be done, and the money that it is about. */
export function MoneySection({ order, viewer }: { order: OrderDetail; viewer: Viewer }) {
  const actions = PAYMENT_ACTIONS.filter((action) => may(viewer, `orders.${action}`));
  const mayDispatch = may(viewer, 'orders.dispatch');
  const dispatch = order.dispatch.state === 'done' || mayDispatch ? order.dispatch : undefined;
  return (
    <section aria-label={t.label} className="card flex flex-col gap-5 p-4 md:p-6">
      <div className="flex flex-col gap-3">
        <div>
          <h2 className="font-sans text-13 font-medium text-muted">{toDo.title}</h2>
          <p className={order.next.urgency === 'act' ? 'text-21 font-semibold' : 'text-21'}>
            {order.next.text}
          </p>
        </div>
        {order.holdEnd && !order.settling && <HoldUntil end={order.holdEnd} />}
        {order.settling && <Notice title={t.settlingTitle}>{t.settlingText}</Notice>}
        <DispatchSection order={order} mayAct={mayDispatch} />
        {actions.length > 0 && (
          <PaymentActionButtons
            orderId={order.id}
            reference={order.reference}
            offered={actions}
            actions={order.actions}
            refundNote={order.refundNote}
            devices={returnable(order.devices)}
            restock={order.restock}
            lines={order.refundLines}
            dispatched={order.dispatchedAt !== undefined}
            formToken={randomToken()}
          />
        )}
        {actions.length > 0 || mayDispatch ? (
          <Refusals offered={actions} actions={order.actions} dispatch={dispatch} />
        ) : (
          <p className="text-muted">{common.readOnly}</p>
        )}
      </div>
      <Figures order={order} />
    </section>
  );
}

function Figures({ order: { money, fee } }: { order: OrderDetail }) {
  const left = money.held > 0 ? money.held : money.kept;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={t.total} amount={money.total} />
        <Figure label={t.authorised} amount={money.authorised} />
        <Figure label={t.captured} amount={money.captured} />
        <Figure label={t.released} amount={money.released} />
        <Figure label={t.refunded} amount={money.refunded} />
        <Figure label={money.held > 0 ? t.leftToCapture : t.leftWithYou} amount={left} strong />
      </dl>
      {fee > 0 && (
        <p className="text-13 text-muted">
          <Sentence parts={t.fee(<Money amount={fee} exact />)} />
        </p>
      )}
    </div>
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
