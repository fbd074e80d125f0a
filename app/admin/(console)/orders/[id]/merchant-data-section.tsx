import { merchantData as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { Section } from './section';

/** What `merchantNotes` in shop/config.ts gave the order, as the gateway's order shows it. */
export function MerchantDataSection({ data }: { data: OrderDetail['merchantData'] }) {
  if (data.length === 0) return null;
  return (
    <Section title={t.title}>
      <dl className="card grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[auto_1fr]">
        {data.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted wrap-anywhere">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
