import Link from 'next/link';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { Sentence } from '@/components/ui/sentence';
import { withBack } from '@/lib/console/bulk/address';
import { addressMend, customer as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { invoice } from '@/shop/messages';
import { When } from '../../when';
import { withdrawLinkAction } from './actions';
import { Section } from './section';

interface CustomerSectionProps {
  order: OrderDetail;
  /** The list that somebody came from, as its address's query. */
  back?: string | undefined;
  mayWithdraw: boolean;
  mayMend: boolean;
}

export function CustomerSection({ order, back, mayWithdraw, mayMend }: CustomerSectionProps) {
  const { customer, shippingAddress, billingAddress, delivery } = order;
  const sameAddress = shippingAddress.join('\n') === billingAddress.join('\n');
  return (
    <Section title={t.title}>
      <div className="card grid gap-x-6 gap-y-4 p-4 sm:grid-cols-3">
        <Block title={t.contact}>
          <p>{customer.name}</p>
          {customer.email && (
            <p className="wrap-anywhere">
              <a
                href={`mailto:${encodeURIComponent(customer.email)}?subject=${encodeURIComponent(t.mailSubject(order.reference))}`}
                className="link py-2.5"
              >
                {customer.email}
              </a>
            </p>
          )}
          <p className="tabular-nums">{customer.mobile}</p>
          {customer.erased && (
            <p className="mt-1 text-13 text-muted">
              <Sentence parts={t.erased(customer.erased.what, <When at={customer.erased.at} />)} />
            </p>
          )}
        </Block>
        <Block title={t.delivery}>
          <Lines lines={shippingAddress} />
          {order.outsideDelivery && <p className="mt-1 font-medium text-harm">{t.outsideDelivery}</p>}
          {delivery.otherStates.length > 0 && <p className="mt-1">{t.otherStates(delivery.otherStates)}</p>}
          {delivery.zone && <p className="mt-1 text-13 text-muted">{t.zone(delivery.zone)}</p>}
          {delivery.promised && <p className="text-13 text-muted">{t.promised(delivery.promised)}</p>}
          {mayMend && order.addressClosed === undefined && (
            <Link
              href={withBack(`/admin/orders/${order.id}/address` as const, back)}
              prefetch={false}
              className="link-line -mt-2 inline-block print:hidden"
            >
              {addressMend.open}
            </Link>
          )}
        </Block>
        <Block title={t.billing}>
          {sameAddress ? <p>{t.sameAddress}</p> : <Lines lines={billingAddress} />}
          {customer.business && (
            <>
              <p className="mt-1">{customer.business.name}</p>
              <p className="tabular-nums">{invoice.gstin(customer.business.gstin)}</p>
            </>
          )}
        </Block>
        {mayWithdraw && (
          <div className="flex flex-col gap-2 border-t border-line pt-4 sm:col-span-3 print:hidden">
            <h3 className="font-sans text-13 font-medium text-muted">{t.link}</h3>
            <p className="max-w-prose text-13">{t.linkText}</p>
            <ActionForm
              action={withdrawLinkAction}
              fields={{ orderId: order.id }}
              size="small"
              pending={t.withdrawing}
              label={t.withdraw}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0 wrap-anywhere">
      <h3 className="mb-1 font-sans text-13 font-medium text-muted">{title}</h3>
      <div className="contents">{children}</div>
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <address className="not-italic">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be alike
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}
