import { Truck } from 'lucide-react';
import { ActionForm } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { READ_ONLY } from '@/lib/auth/action';
import { notBlocked, returnable } from '@/lib/console/devices-view';
import type { OrderDetail } from '@/lib/console/order-detail';
import { randomToken } from '@/lib/keys';
import type { Paise } from '@/lib/money';
import { When } from '../../when';
import { dispatchAction } from './actions';
import { PaymentActionButtons } from './payment-action-buttons';
import { Refusals } from './refusals';

/** The figures, and what can be done with them now. */
export function MoneySection({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  const { money, dispatch } = order;
  const unblocked = notBlocked(order.devices);
  const left = money.held > 0 ? money.held : money.kept;
  return (
    <section aria-label="Money" className="card flex flex-col gap-5 p-4 md:p-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label="Order total" amount={money.total} />
        <Figure label="Authorised" amount={money.authorised} />
        <Figure label="Captured" amount={money.captured} />
        <Figure label="Released" amount={money.released} />
        <Figure label="Refunded" amount={money.refunded} />
        <Figure label={money.held > 0 ? 'Left to capture' : 'Left with you'} amount={left} strong />
      </dl>
      {order.fee > 0 && (
        <p className="text-13 text-muted">
          The amounts include the customer’s convenience fee of <Money amount={order.fee} exact />. A refund
          gives back the goods without it, unless you choose otherwise.
        </p>
      )}
      {order.settling && (
        <Notice title="Being captured or cancelled at the gateway">
          The gateway calls this hold pending. The shop fetches the order again soon; nothing needs to be
          done.
        </Notice>
      )}
      {mayAct ? (
        <div className="flex flex-col gap-3">
          <PaymentActionButtons
            orderId={order.id}
            reference={order.reference}
            actions={order.actions}
            refundNote={order.refundNote}
            devices={returnable(order.devices)}
            formToken={randomToken()}
          >
            {dispatch.state === 'allowed' && (
              <ActionForm
                action={dispatchAction}
                fields={{ orderId: order.id }}
                variant={unblocked > 0 ? 'quiet' : 'primary'}
                pending="Marking…"
                label={
                  <>
                    <Truck aria-hidden className="size-4" />
                    <span>Mark as dispatched</span>
                  </>
                }
              />
            )}
          </PaymentActionButtons>
          {dispatch.state === 'allowed' && unblocked > 0 && (
            <Notice tone="harm" title="Not blocked yet">
              <span>{unblocked === 1 ? 'One device is' : `${unblocked} devices are`}</span> not blocked. Where
              a brand bears a part of the plan, it pays for blocked devices alone: enter them under Devices
              before you dispatch.
            </Notice>
          )}
          <Refusals actions={order.actions} dispatch={dispatch} />
        </div>
      ) : (
        <p className="text-muted">{READ_ONLY}</p>
      )}
      {dispatch.state === 'done' && (
        <p className="flex items-center gap-2">
          <Truck aria-hidden className="size-4 text-green" />
          <span>
            Dispatched <When at={dispatch.at} />
          </span>
        </p>
      )}
    </section>
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
