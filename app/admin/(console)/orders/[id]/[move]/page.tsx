import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { returnable } from '@/lib/admin/devices-view';
import { orderDetail } from '@/lib/admin/order-detail';
import { requireAdmin } from '@/lib/auth/guard';
import { randomToken } from '@/lib/keys';
import { ZERO } from '@/lib/money';
import { MoveForm } from '../_parts/move-form';
import { allowedAmount, goodsOf, isMove, MOVE_WORDS } from '../_parts/moves';

export const metadata: Metadata = { title: 'Move money' };

/** The dialog's form as a page, for a browser without scripts. */
export default async function MovePage({ params }: PageProps<'/admin/orders/[id]/[move]'>) {
  const { id, move } = await params;
  if (!isMove(move)) notFound();
  await requireAdmin(`/admin/orders/${id}/${move}`);
  const order = await orderDetail(id);
  if (!order) notFound();
  const words = MOVE_WORDS[move];
  const max = allowedAmount(order.actions, move);
  const action = order.actions[move];
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <Link href={`/admin/orders/${id}`} className="link self-start text-13">
        Order <span>{order.reference}</span>
      </Link>
      <h1 className="text-28">{words.title}</h1>
      {max !== undefined && <p className="text-muted">{words.says(max, order.reference)}</p>}
      {move === 'refund' && order.refundNote && <p className="text-muted">{order.refundNote}</p>}
      {/* Stays when it is no longer allowed: after a post without scripts it says what came of it. */}
      <div className={max === undefined ? 'contents' : 'card p-4 md:p-6'}>
        <MoveForm
          move={move}
          orderId={id}
          max={max ?? ZERO}
          goods={goodsOf(order.actions, move)}
          closed={action.allowed ? undefined : action.reason}
          formToken={randomToken()}
          devices={returnable(order.devices)}
          wayOut={
            <Link href={`/admin/orders/${id}`} className={buttonClass('quiet')}>
              Leave as it is
            </Link>
          }
        />
      </div>
    </div>
  );
}
