import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkPending } from '@/components/ui/link-pending';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { REASON_LENGTH } from '@/lib/console/actions/reason-length';
import { settle, reviews as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { When } from '../../when';
import { reviewAction } from './actions';

/** What differed, both values side by side, and the way to close it. Nothing when no review is open. */
export function ReviewsSection({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  return order.reviews.map((review) => (
    <Notice key={review.id} tone="harm" title={review.title}>
      <p className="text-13 text-muted">
        <Sentence parts={t.found(<When at={review.openedAt} />)} />
      </p>
      <p className="max-w-prose">{review.advice}</p>
      {review.differences.length > 0 && (
        <table className="my-2 w-full max-w-2xl text-left text-13">
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-1 pr-4 font-medium">
                {t.what}
              </th>
              <th scope="col" className="py-1 pr-4 font-medium">
                {t.ours}
              </th>
              <th scope="col" className="py-1 font-medium">
                {t.theirs}
              </th>
            </tr>
          </thead>
          <tbody>
            {review.differences.map(({ field, ours, theirs }) => (
              <tr key={field} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 font-medium">
                  {field}
                </th>
                <td className="py-1 pr-4 break-all tabular-nums">{ours}</td>
                <td className="py-1 break-all tabular-nums">{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayAct && review.maySettle && (
        <Link
          href={`/admin/orders/${order.id}/settle`}
          prefetch={false}
          className={`${buttonClass('primary')} my-2 self-start`}
        >
          <LinkPending />
          <span>{settle.submit}</span>
        </Link>
      )}
      {mayAct && (
        <ActionForm
          action={reviewAction}
          fields={{ orderId: order.id, reviewId: review.id }}
          pending={t.closing}
          label={t.close}
        >
          <Field label={t.note} name="note" id={`note-${review.id}`} optional className="grow sm:max-w-sm">
            {(control) => <Input {...control} maxLength={REASON_LENGTH} autoComplete="off" />}
          </Field>
        </ActionForm>
      )}
    </Notice>
  ));
}
