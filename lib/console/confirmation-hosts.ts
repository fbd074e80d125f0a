/** The console's page about hosts where payments are confirmed. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { allowedHosts, hostDecisions, ordersWaitingForHost } from '@/db/queries/challenge-hosts';
import { requirePermission } from '@/lib/auth/guard';
import { gatewayRule } from '@/lib/payments/operations/gateway-page';
import { OPEN_STATUSES } from '@/lib/payments/state/transitions';
import { common } from './messages';
import { visibleText } from './visible-text';

export interface RefusedHost {
  host: string;
  /** As it may be shown: an address comes from outside. */
  name: string;
  /** False where no decision can allow it: not https, another port, an IP address. */
  allowable: boolean;
  since: Date;
  orders: { id: string; reference: string }[];
}

export interface HostDecisionView {
  id: number;
  host: string;
  decision: 'allowed' | 'revoked';
  by: string;
  at: Date;
}

export interface ConfirmationHosts {
  refused: RefusedHost[];
  allowed: HostDecisionView[];
  /** Customers are sent to these whatever is decided here. */
  inSettings: readonly string[];
  /** Newest first. */
  decisions: HostDecisionView[];
}

const SHOWN_DECISIONS = 50;

export async function confirmationHosts(): Promise<ConfirmationHosts> {
  await requirePermission('hosts.read');
  const [refused, allowed, decisions] = await Promise.all([
    refusedHosts(),
    allowedHosts(reader()),
    hostDecisions(reader(), SHOWN_DECISIONS),
  ]);
  return {
    refused,
    allowed: allowed.map(decisionView),
    inSettings: gatewayRule().challengeHosts ?? [],
    decisions: decisions.map(decisionView),
  };
}

/** The refused host that this order waits for. */
export async function refusedHostOf(orderId: string): Promise<RefusedHost | undefined> {
  await requirePermission('orders.read');
  return (await refusedHosts()).find(({ orders }) => orders.some(({ id }) => id === orderId));
}

/** Longest waiting first. */
async function refusedHosts(): Promise<RefusedHost[]> {
  const waiting = await ordersWaitingForHost(reader(), OPEN_STATUSES);
  const groups = Map.groupBy(waiting, ({ host, url }) => JSON.stringify([host, url !== null]));
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    return [
      {
        host: first.host,
        name: visibleText(first.host, 253) || common.unreadableAddress,
        allowable: first.url !== null,
        since: new Date(first.refusedAt),
        orders: rows.map(({ orderId, reference }) => ({ id: orderId, reference })),
      },
    ];
  });
}

function decisionView(row: Awaited<ReturnType<typeof hostDecisions>>[number]): HostDecisionView {
  const { id, host, decision, decidedBy, decidedAt } = row;
  return { id, host, decision, by: visibleText(decidedBy, 100), at: new Date(decidedAt) };
}
