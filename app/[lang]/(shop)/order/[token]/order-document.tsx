import { DocumentLinks } from '@/components/document-links';
import { Sentence } from '@/components/ui/sentence';
import type { DocumentLink } from '@/lib/invoices/read';
import { byLocale } from '@/lib/language/in-language';
import { orderText } from '@/lib/orders/page/order-text';
import type { ReturnsView } from '@/lib/orders/returns/read-returns';
import type { OrderView } from '@/lib/orders/types';
import { shop } from '@/shop/config';
import { order as t } from '@/shop/messages';
import { Items, Particulars } from './details';
import { ProofForm } from './proof-form';
import { ReturnsSection } from './returns/returns-section';
import { StatusPanel } from './status-panel';

/**
 * The whole page of an order: where it stands, what is in it, and whom to ask.
 * @param proved whether this is the customer: the link alone shows state and money.
 */
export function OrderDocument({
  order,
  token,
  proved,
  documents,
  returns,
  stamp,
}: {
  order: OrderView;
  token: string;
  proved: boolean;
  /** Invoices and credit notes; none for who is not the customer. */
  documents: DocumentLink[];
  /** What may come back, and was asked to: of a parcel that was sent, and of its customer alone. */
  returns: ReturnsView | undefined;
  /** Of a paid order: the mark of what the page shows. */
  stamp: string | undefined;
}) {
  return (
    <main data-order className="page flex flex-col gap-8 py-8 sm:py-12">
      <header className="flex flex-col gap-2">
        <p className="text-muted">
          <Sentence
            parts={t.placed(
              <span className="font-medium text-ink tabular-nums">{order.reference}</span>,
              <time dateTime={order.placedAt.toISOString()}>{placedAt().format(order.placedAt)}</time>,
            )}
          />
        </p>
        <h1 className="text-28 sm:text-40">{orderText(order).headline}</h1>
      </header>
      <StatusPanel order={order} token={token} proved={proved} stamp={stamp} />
      {proved ? (
        <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16 print:grid-cols-[minmax(0,1fr)_15rem] print:gap-8">
          <Items order={order} />
          <div className="grid content-start gap-6 not-print:sm:max-lg:grid-cols-2 print:gap-4">
            <Particulars order={order} />
            {documents.length > 0 && (
              <section aria-labelledby="documents" className="flex flex-col gap-1 pointer-coarse:[&_a]:py-3">
                <h2 id="documents" className="font-sans text-13 font-semibold text-muted">
                  {t.documents}
                </h2>
                <DocumentLinks documents={documents} folder={`/order/${token}/invoice`} />
              </section>
            )}
          </div>
        </div>
      ) : (
        <ProofForm token={token} />
      )}
      {returns && <ReturnsSection token={token} returns={returns} />}
      <Help reference={order.reference} />
    </main>
  );
}

/** English has am and pm; India’s other languages name the part of the day: `रात 10:53 बजे`. */
const placedAt = byLocale((locale) => {
  const { timeZone } = shop;
  return locale.startsWith('en')
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
    : new Intl.DateTimeFormat(locale, {
        ...{ day: 'numeric', month: 'long', year: 'numeric' },
        ...{ hour: 'numeric', minute: '2-digit', dayPeriod: 'short' },
        timeZone,
      });
});

function Help({ reference }: { reference: string }) {
  const mail = `mailto:${shop.supportEmail}?subject=${encodeURIComponent(t.helpSubject(reference))}`;
  return (
    <section
      aria-labelledby="help"
      className="flex max-w-prose flex-col gap-2 border-t border-line pt-6 print:hidden"
    >
      <h2 id="help" className="text-21">
        {t.helpTitle}
      </h2>
      <p>
        <Sentence
          parts={t.help(
            <a className="link" href={mail}>
              {shop.supportEmail}
            </a>,
            <span>{reference}</span>,
          )}
        />
      </p>
    </section>
  );
}
