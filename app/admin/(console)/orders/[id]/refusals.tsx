import type { Dispatch } from '@/lib/console/actions/dispatch-rule';
import { money } from '@/lib/console/messages';
import { refusalText } from '@/lib/console/refusal-text';
import type { MoneyActions } from '@/lib/payments/state/types';
import type { PaymentAction } from './payment-actions';

const t = money.refusals;

interface RefusalsProps {
  /** What this person may do. */
  offered: readonly PaymentAction[];
  actions: MoneyActions;
  /** Undefined for somebody who may not dispatch. */
  dispatch: Dispatch | undefined;
}

/** Why the rest cannot be done now; one line for several with the same reason. */
export function Refusals({ offered, actions, dispatch }: RefusalsProps) {
  const byReason = new Map<string, string[]>();
  const whyNot = (action: PaymentAction) => {
    const rule = actions[action];
    return rule.allowed ? undefined : refusalText(rule.reason);
  };
  const refusals = [
    ...offered.map((action) => [t[action], whyNot(action)] as const),
    [t.dispatch, dispatch?.state === 'refused' ? dispatch.reason : undefined],
  ] as const;
  for (const [what, reason] of refusals) {
    if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), what]);
  }
  if (byReason.size === 0) return null;
  return (
    <dl className="flex flex-col gap-0.5 text-13 text-muted">
      {[...byReason].map(([reason, what]) => (
        <div key={reason}>
          <dt className="inline font-medium">
            <span>{what.join(', ')}</span>:{' '}
          </dt>
          <dd className="inline">{reason}</dd>
        </div>
      ))}
    </dl>
  );
}
