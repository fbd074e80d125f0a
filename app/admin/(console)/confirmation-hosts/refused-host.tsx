import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import type { RefusedHost } from '@/lib/console/confirmation-hosts';
import { When } from '../when';
import { allowHostAction } from './actions';

/** A host that payments wait for, what allowing it would mean, and the one decision. */
export function RefusedHostNotice({
  refused,
  mayAct,
  links = true,
}: {
  refused: RefusedHost;
  mayAct: boolean;
  /** Not on the order's own page. */
  links?: boolean;
}) {
  const { host, name, allowable, since, orders } = refused;
  return (
    <Notice tone="harm" title={`Confirmation page refused: ${name}`}>
      <p className="text-13 text-muted">
        Refused <When at={since} />
      </p>
      <p className="max-w-prose">
        The gateway sends customers to this host to confirm a payment, and it is not one of the gateway’s own.
        Nobody is sent there.
      </p>
      {allowable ? (
        <p className="max-w-prose">
          Customers type the one-time password of their bank there: a wrong host could steal it. Ask the
          gateway whether <strong className="wrap-anywhere">{name}</strong> is theirs or the bank’s before you
          allow it.
        </p>
      ) : (
        <p className="max-w-prose">
          It cannot be allowed: the address is not plain https at a host name. Tell the gateway about it.
        </p>
      )}
      {links && (
        <p className="max-w-prose">
          Waiting:{' '}
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
        <ActionForm
          action={allowHostAction}
          fields={{ host }}
          pending="Allowing…"
          label="Allow for this shop"
        />
      )}
    </Notice>
  );
}
