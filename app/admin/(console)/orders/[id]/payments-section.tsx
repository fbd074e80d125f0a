import { CopyText } from '@/components/ui/copy-text';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { payments as t } from '@/lib/console/messages';
import type { PaymentView } from '@/lib/console/order/gateway-views';
import { When } from '../../when';
import { Section } from './section';

/** The gateway's payments, as last fetched: a declined try is one too. */
export function PaymentsSection({
  payments,
  onlyFrom,
}: {
  payments: PaymentView[];
  onlyFrom: string | undefined;
}) {
  return (
    <Section title={t.title} {...(onlyFrom ? { note: onlyFrom } : {})}>
      {payments.length === 0 ? (
        <p className="text-muted">{t.none}</p>
      ) : (
        <Table caption={t.title} stacked>
          <TableHead>
            <HeadCell>{t.columns.status}</HeadCell>
            <HeadCell figures>{t.columns.amount}</HeadCell>
            <HeadCell figures>{t.columns.captured}</HeadCell>
            <HeadCell>{t.columns.paidWith}</HeadCell>
            <HeadCell>{t.columns.traces}</HeadCell>
          </TableHead>
          <TableBody>
            {payments.map((payment) => (
              <TableRow key={payment.id}>
                <Cell label={t.columns.status} className="lg:min-w-40">
                  <span className="font-medium">{payment.status}</span>
                  <When at={payment.at} className="block text-13 whitespace-nowrap text-muted" />
                  {payment.error && <PaymentFault error={payment.error} />}
                </Cell>
                <Cell label={t.columns.amount} figures>
                  <Money amount={payment.amount} exact />
                  {payment.fee > 0 && (
                    <span className="block text-13 text-muted">
                      <Sentence parts={t.fee(<Money amount={payment.fee} exact />)} />
                    </span>
                  )}
                </Cell>
                <Cell label={t.columns.captured} figures>
                  <Money amount={payment.captured} exact />
                  {payment.capturedAt && (
                    <When at={payment.capturedAt} className="block text-13 whitespace-nowrap text-muted" />
                  )}
                </Cell>
                <Cell label={t.columns.paidWith} className="lg:min-w-56">
                  <span>{payment.instrument ?? payment.method}</span>
                  {payment.instrument && <span className="block text-13 text-muted">{payment.method}</span>}
                  {payment.card && <span className="block text-13 text-muted">{payment.card}</span>}
                  {payment.charged && (
                    <span className="block text-13">
                      <Sentence parts={t.foreign(<span>{payment.charged}</span>)} />
                    </span>
                  )}
                </Cell>
                <Cell label={t.columns.traces} className="lg:min-w-64">
                  <Traces traces={payment.traces} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

/** What the bank asks for when a customer disputes the payment. */
function Traces({ traces }: Pick<PaymentView, 'traces'>) {
  if (traces.length === 0) return '–';
  return (
    <dl className="flex flex-col gap-1 text-13">
      {traces.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-muted">{label}</dt>
          <dd className="tabular-nums">
            <CopyText label={label} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Our words first; theirs only as a quotation, for the support desk. */
function PaymentFault({ error }: { error: NonNullable<PaymentView['error']> }) {
  return (
    <span className="block text-13">
      <span>{error.code}</span>
      <span className="block">
        <Sentence parts={t.inWords(<span>{error.words}</span>)} />
      </span>
      {error.theirs && (
        <span className="block text-muted">
          <Sentence parts={t.gatewayWrote(<q>{error.theirs}</q>)} />
        </span>
      )}
    </span>
  );
}
