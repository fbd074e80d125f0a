/** What the gateway does wrong beside: rules for the sandbox's faults. */
import type { Plan } from './plan';
import type { Act, News, Trouble } from './points';

type Rule = Readonly<Record<string, unknown>>;

/** Webhooks that would be faster than the way that is wanted are held back, or never sent. */
export function newsRule(news: News, reference: string): Rule | undefined {
  if (news === 'callback') return { endpoint: 'webhook', fault: 'delay', delay_ms: 6_000, reference };
  if (news === 'watcher' || news === 'reconcile') return { endpoint: 'webhook', fault: 'none', reference };
  return undefined;
}

/** What must go wrong at the gateway so that a point is reached at all. Before an order is placed it has no reference. */
export function troubleRule(trouble: Exclude<Trouble, 'left behind'>, reference: string | undefined): Rule {
  const about = reference === undefined ? {} : { reference };
  switch (trouble) {
    case 'expired token':
      return { endpoint: '*', fault: 'expire-token', times: 1, ...about };
    case 'lost create':
    case 'refused repeat':
      return { endpoint: 'create', fault: 'drop-after', times: 1 };
    case 'broken fetches':
      return { endpoint: 'get', fault: '500-before', ...about };
  }
}

/** One fault beside the kill, at the call that the act is about. */
export function faultRule(
  fault: string,
  act: Act,
  { call, settled, left }: Pick<Plan, 'call' | 'settled' | 'left'>,
  reference: string | undefined,
): Rule {
  const endpoint = {
    place: 'create',
    // A payment that never arrives is waited for as long as one whose process ended: both would be two minutes.
    instalments: fault.endsWith('-before') ? 'create-order' : 'payment',
    news: 'get',
    'money call': call ?? 'get',
    refund: 'refund',
    settle: settled === 'refund' || settled === 'cancel' ? settled : 'get',
    leave: left === 'cancel held' ? 'cancel' : 'get',
  }[act];
  return {
    endpoint,
    fault,
    times: 1,
    ...(reference === undefined ? {} : { reference }),
    ...(fault === 'delay' ? { delay_ms: 400 } : {}),
  };
}
