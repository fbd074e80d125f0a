import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import type { RefusedHost } from '@/lib/console/confirmation-hosts';
import { hosts as t } from '@/lib/console/messages';
import { When } from '../when';
import { allowHostAction } from './actions';

/** A refused confirmation host: which payments wait for it, what allowing it means, and the button that allows it. */
export function RefusedHostNotice({
  refused,
  mayAct,
  links = true,
}: {
  refused: RefusedHost;
  mayAct: boolean;
  /** False on the order's own page, which needs no link to itself. */
  links?: boolean;
}) {
  const { host, name, allowable, since, orders } = refused;
  return (
    <Notice tone="harm" title={t.refusedTitle(name)}>
      <p className="text-13 text-muted">
        <Sentence parts={t.refusedAt(<When at={since} />)} />
      </p>
      <p className="max-w-prose">{t.refusedText}</p>
      {allowable ? (
        <p className="max-w-prose">
          <Sentence parts={t.askFirst(<strong className="wrap-anywhere">{name}</strong>)} />
        </p>
      ) : (
        <p className="max-w-prose">{t.notAllowable}</p>
      )}
      {links && (
        <p className="max-w-prose">
          <span>{t.waiting}</span>{' '}
          {orders.map(({ id, reference }, index) => (
            <span key={id}>
              <span>{index > 0 && ', '}</span>
              <Link href={`/admin/orders/${id}`} prefetch={false} className="link">
                {reference}
              </Link>
            </span>
          ))}
        </p>
      )}
      {mayAct && allowable && (
        <ActionForm action={allowHostAction} fields={{ host }} pending={t.allowing} label={t.allow} />
      )}
    </Notice>
  );
}
