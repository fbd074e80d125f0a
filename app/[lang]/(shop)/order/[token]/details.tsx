import type { ReactNode } from 'react';
import { ProductPicture } from '@/components/product-picture';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { optionsText } from '@/lib/catalog/options-text';
import type { Tracking } from '@/lib/delivery/parcel/tracking';
import { issuerLabel } from '@/lib/methods/instalments/display';
import { planLines, planTitle } from '@/lib/methods/instalments/plan-options';
import { formatINR, times } from '@/lib/money';
import { addressLines } from '@/lib/orders/form/address-lines';
import { isAddress } from '@/lib/orders/known-customer';
import { foreignText } from '@/lib/orders/page/foreign';
import type { Address, OrderLineView, OrderView } from '@/lib/orders/types';
import type { Plan } from '@/lib/pinelabs';
import {
  arrival,
  coupon as couponTexts,
  invoice,
  summary,
  orderDetails as t,
  tracking,
} from '@/shop/messages';

/** What was ordered, and the sum. */
export function Items({ order }: { order: OrderView }) {
  return (
    <section aria-labelledby="items" className="flex flex-col gap-4">
      <h2 id="items" className="text-21">
        {t.items}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {order.lines.map((line) => (
          <Item key={`${line.productId} ${JSON.stringify(line.options)}`} line={line} />
        ))}
      </ul>
      <dl className="flex w-full flex-col gap-1 self-end sm:w-72">
        <SumLine label={summary.subtotal}>
          <Money amount={order.subtotal} />
        </SumLine>
        <SumLine label={summary.delivery}>
          {order.shipping > 0 ? <Money amount={order.shipping} /> : summary.free}
        </SumLine>
        {order.coupon && (
          <SumLine label={couponTexts.line(order.coupon.code)}>
            −<span>{formatINR(order.coupon.off)}</span>
          </SumLine>
        )}
        <SumLine label={summary.total} strong>
          <Money amount={order.money.total} />
        </SumLine>
        {order.discount > 0 && (
          <SumLine label={summary.emiDiscount}>
            −<span>{formatINR(order.discount)}</span>
          </SumLine>
        )}
        {order.fee > 0 && (
          <SumLine label={summary.convenienceFee}>
            <Money amount={order.fee} />
          </SumLine>
        )}
        {(order.discount > 0 || order.fee > 0) && (
          <SumLine label={summary.paid} strong>
            <Money amount={order.money.authorised} />
          </SumLine>
        )}
      </dl>
    </section>
  );
}

function Item({ line }: { line: OrderLineView }) {
  const options = optionsText(line.options);
  return (
    // Rows wrap where the text is larger than the screen is wide.
    <li className="flex flex-wrap gap-4 py-4">
      <div className="w-16 shrink-0">
        <ProductPicture picture={{ src: line.image }} alt="" sizes="4rem" />
      </div>
      <div className="flex min-w-0 flex-[1_1_8rem] flex-col">
        <span className="font-medium">{line.name}</span>
        {options && <span className="text-13 text-muted">{options}</span>}
        <span className="text-13 text-muted">
          <span>{line.quantity}</span> × <span>{formatINR(line.unitPrice)}</span>
        </span>
      </div>
      <Money amount={times(line.unitPrice, line.quantity)} className="font-medium" />
    </li>
  );
}

function SumLine({ label, strong, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={
        strong
          ? 'flex justify-between border-t border-line pt-2 text-17 font-semibold'
          : 'flex justify-between'
      }
    >
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where it goes, whom we write to, and what it was paid with. */
export function Particulars({ order }: { order: OrderView }) {
  return (
    <section
      aria-label={t.particulars}
      className="grid content-start gap-6 not-print:sm:max-lg:col-span-2 not-print:sm:max-lg:grid-cols-2"
    >
      {order.tracking && (
        <Particular title={tracking.title}>
          <Parcel {...order.tracking} />
        </Particular>
      )}
      <Particular title={t.delivery}>
        {order.arrives && <p className="font-medium">{arrival.by(order.arrives)}</p>}
        <AddressText address={order.shippingAddress} missing={order.missing} />
      </Particular>
      <Particular title={t.billing}>
        <AddressText address={order.billingAddress} missing={order.missing} />
      </Particular>
      <Particular title={t.contact}>
        {order.email ? (
          <p className="wrap-anywhere">{order.email}</p>
        ) : (
          <p className="text-muted">{order.missing}</p>
        )}
        {order.mobile && <p>{inTwoGroups(order.mobile)}</p>}
      </Particular>
      {order.gstin && (
        <Particular title={t.business}>
          <p className="wrap-anywhere">{order.businessName}</p>
          <p>{invoice.gstin(order.gstin)}</p>
        </Particular>
      )}
      <Particular title={t.payment}>
        <p>{order.preAuth ? t.held : t.charged}</p>
        {order.onlyFrom && <p>{order.onlyFrom}</p>}
        {order.plan && <PlanText plan={order.plan} />}
        <PaidWith order={order} />
      </Particular>
    </section>
  );
}

/** A mobile number of India as Indians write it: `+91 98790 76775`. */
const inTwoGroups = (mobile: string) => mobile.replace(/^(\+91 \d{5})(\d{5})$/, '$1 $2');

function Parcel({ courier, number, link }: Tracking) {
  return (
    <>
      <p className="wrap-anywhere">
        <span>{courier}</span> <span className="tabular-nums">{number}</span>
      </p>
      {link && (
        <a href={link} target="_blank" rel="noreferrer" className="link self-start">
          {tracking.follow}
        </a>
      )}
    </>
  );
}

/** Each payment with its instrument; with its amount where there are two, and the card's own money where it has one. */
function PaidWith({ order: { paidWith, money } }: { order: OrderView }) {
  return paidWith.map(({ id, words, amount, foreign }) => (
    <div key={id} className="text-muted wrap-anywhere">
      <p>
        <span>{words}</span>
        <span>{paidWith.length > 1 && `: ${formatINR(amount)}`}</span>
      </p>
      {foreign && (
        <p className="text-13">
          <span>{money.captured > 0 ? t.cardCharged : t.onCard}</span>: <span>{foreignText(foreign)}</span>.{' '}
          <span>{money.refunded > 0 && t.refundedInRupees(foreign.currency)}</span>
        </p>
      )}
    </div>
  ));
}

function Particular({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h2 className="font-sans text-13 font-semibold text-muted">{title}</h2>
      <div className="contents">{children}</div>
    </div>
  );
}

/** The bank, how much for how long, and what it costs: the gateway's own figures. */
function PlanText({ plan }: { plan: Plan }) {
  return (
    <div className="flex flex-col gap-1">
      <p>
        <Sentence parts={t.emi(<span>{issuerLabel(plan.issuer)}</span>, <span>{planTitle(plan)}</span>)} />
      </p>
      {planLines(plan).map((line) => (
        <p key={line} className="text-13 text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}

function AddressText({ address, missing }: { address: Address; missing: string }) {
  if (!isAddress(address)) return <p className="text-muted">{missing}</p>;
  return (
    <address className="flex flex-col not-italic wrap-anywhere">
      {addressLines(address).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be alike
        <span key={index}>{line}</span>
      ))}
    </address>
  );
}
