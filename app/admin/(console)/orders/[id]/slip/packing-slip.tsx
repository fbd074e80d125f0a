import { Sentence } from '@/components/ui/sentence';
import { packingSlip as t } from '@/lib/console/messages';
import type { Slip } from '@/lib/console/order/slip/packing-slips';
import { shop } from '@/shop/config';
import { When } from '../../../when';

/** A slip a sheet of A4: address large, goods with their SKU and a box to tick. Printed, slips are all that is printed (app/globals.css). */
export function PackingSlip({ order }: { order: Slip }) {
  return (
    <article
      data-paper="slip"
      aria-label={t.of(order.reference)}
      className="card flex flex-col gap-6 p-4 not-first-of-type:break-before-page sm:p-8"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div>
          <p className="font-semibold">{shop.name}</p>
          <p className="max-w-80 text-13 text-muted">
            <Sentence parts={t.from(<span>{shop.seller.address.join(', ')}</span>)} />
          </p>
        </div>
        <div className="sm:text-right">
          <h2 className="text-21 tabular-nums">{order.reference}</h2>
          <p className="text-13 text-muted">
            <When at={order.placedAt} />
          </p>
        </div>
      </header>
      <section className="break-inside-avoid">
        <h3 className="font-sans text-13 font-medium text-muted">{t.deliverTo}</h3>
        <address className="text-21 not-italic wrap-anywhere">
          {order.address.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be alike
            <span key={index} className={index === 0 ? 'block font-semibold' : 'block'}>
              {line}
            </span>
          ))}
          <span className="block tabular-nums">{order.mobile}</span>
        </address>
        {(order.courier || order.trackingNumber) && (
          <p className="mt-2">
            <span>{order.courier}</span> <span className="tabular-nums">{order.trackingNumber}</span>
          </p>
        )}
      </section>
      <table className="w-full border-collapse text-left wrap-anywhere">
        <caption className="sr-only">{t.goods}</caption>
        <thead className="border-y border-line text-13">
          <tr>
            <th scope="col" className="w-[56px] py-1.5 pr-[16px] text-right font-semibold">
              {t.columns.quantity}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t.columns.item}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t.columns.sku}
            </th>
            <th scope="col" className="w-[64px] py-1.5 font-semibold">
              {t.columns.packed}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.position} className="break-inside-avoid border-b border-line align-top">
              <td className="py-2 pr-[16px] text-right text-17 font-semibold tabular-nums">
                {line.quantity}
              </td>
              <td className="py-2 pr-4 wrap-anywhere">
                <span className="block">{line.name}</span>
                <span className="block text-13 text-muted">{line.options}</span>
              </td>
              <td className="py-2 pr-4 text-13 wrap-anywhere">{line.sku}</td>
              <td className="py-2">
                <span aria-hidden className="block size-5 border border-ink" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-13 text-muted">
        {t.count(order.lines.reduce((sum, { quantity }) => sum + quantity, 0))}
      </p>
    </article>
  );
}
