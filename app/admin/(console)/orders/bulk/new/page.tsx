import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { isEmptyChoice, listAddress, namedBy, ofText, type Query } from '@/lib/console/bulk/address';
import { captures, isChoiceKind, isRunKind } from '@/lib/console/bulk/kinds';
import { type BulkPreview, bulkPreview } from '@/lib/console/bulk/preview';
import { ordersOfFile } from '@/lib/console/list/csv/chosen';
import { common, bulk as t } from '@/lib/console/messages';
import { formatINR, type Paise } from '@/lib/money';
import { randomToken } from '@/lib/security/keys';
import { single } from '../../../../single';
import { ConfirmForm } from '../confirm-form';
import { LeftOut, OrderCell } from '../left-out';
import { PartOfMatching } from '../part-of-matching';

export const metadata: Metadata = { title: t.title };

const HERE = '/admin/orders/bulk/new';

/** What would happen to the chosen orders, before it does. */
export default async function BulkPreviewPage({ searchParams }: PageProps<'/admin/orders/bulk/new'>) {
  await requirePermission('orders.read', HERE);
  const query: Query = await searchParams;
  const kind = single(query.kind);
  if (!isChoiceKind(kind)) notFound();
  const named = namedBy(query);
  if (!isRunKind(kind)) {
    const none = isEmptyChoice(query) ? t.preview.none : undefined;
    const fault = none ?? (kind === 'export' ? await whyNoFile(named) : undefined);
    if (fault) return <NothingMade why={fault} back={single(query.back)} />;
    redirect(`/admin/orders/${kind === 'slips' ? 'slips' : 'csv'}?${named}`);
  }
  const preview = await bulkPreview(kind, query, `${HERE}?kind=${kind}&${named}`);
  const { able, unable, sum, part } = preview;
  const says = t.preview;
  const back = single(query.back);
  const said = (of: typeof says.says | typeof says.submit, written: (sum: Paise) => string) =>
    sum === undefined ? of.dispatch(able.length) : of[kind](able.length, written(sum));
  return (
    <>
      <div className="flex flex-col gap-1">
        <ToList back={back} />
        <h1 className="text-28">{says.titles[kind]}</h1>
      </div>
      {part && (
        <PartOfMatching
          part={part}
          nextAt={`${HERE}?kind=${kind}&`}
          back={back}
          note={able.length > 0 ? says.partFirst : undefined}
        />
      )}
      {able.length === 0 ? (
        <Notice title={unable.length === 0 ? says.none : says.nothing} role="status" />
      ) : (
        <section className="card flex flex-col items-start gap-4 p-4 md:p-6">
          <div>
            <p className="text-17 font-semibold">
              {said(says.says, captures(kind) ? figuresAndWords : formatINR)}
            </p>
            <p className="mt-1 text-muted">{says.explains[kind]}</p>
          </div>
          <ConfirmForm
            kind={kind}
            token={randomToken()}
            orders={preview.confirmed}
            run={{ back, ...(part && { of: ofText(part.of), rest: part.next?.toString() }) }}
            label={said(says.submit, formatINR)}
          />
        </section>
      )}
      {unable.length > 0 && <LeftOut rows={unable} text={t.preview.leftOutText} />}
      {able.length > 0 && <WillBe rows={able} />}
    </>
  );
}

function ToList({ back }: { back: string | undefined }) {
  return (
    <Link href={listAddress(back)} className="link-line">
      {common.allOrders}
    </Link>
  );
}

/** Before the file is asked for: its own answer has no page and no way back. */
async function whyNoFile(named: URLSearchParams): Promise<string | undefined> {
  const file = await ordersOfFile(named);
  return 'fault' in file ? file.fault : undefined;
}

function NothingMade({ why, back }: { why: string; back: string | undefined }) {
  return (
    <>
      <div className="flex flex-col gap-1">
        <ToList back={back} />
        <h1 className="text-28">{t.title}</h1>
      </div>
      <Notice title={why} role="status" />
    </>
  );
}

function WillBe({ rows }: { rows: BulkPreview['able'] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17 font-semibold">{t.preview.willBe}</h2>
      <Table caption={t.preview.willBe} stacked>
        <TableHead>
          <HeadCell>{t.preview.columns.order}</HeadCell>
          <HeadCell>{t.preview.columns.customer}</HeadCell>
          <HeadCell figures>{t.preview.columns.amount}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map(({ id, reference, customer, amount }) => (
            <TableRow key={id}>
              <OrderCell id={id} reference={reference} />
              <Cell label={t.preview.columns.customer}>{customer}</Cell>
              <Cell label={t.preview.columns.amount} figures>
                <Money amount={amount} exact />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
