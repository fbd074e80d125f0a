import { CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { operations as t } from '@/lib/console/messages';
import type { CheckingView } from '@/lib/console/order/checking-view';
import type { OperationView } from '@/lib/console/order/gateway-views';
import { When } from '../../when';
import { Section } from './section';

const STATES: Record<OperationView['state'], { icon: LucideIcon; tone: Tone }> = {
  succeeded: { icon: CircleCheck, tone: 'good' },
  failed: { icon: CircleX, tone: 'harm' },
  checking: { icon: Hourglass, tone: 'neutral' },
};

/** Every call of ours that concerns money: who asked, why, and what came of it. */
export function OperationsSection({ operations }: { operations: OperationView[] }) {
  if (operations.length === 0) return null;
  return (
    <Section title={t.title}>
      <Table caption={t.title} stacked>
        <TableHead>
          <HeadCell>{t.columns.what}</HeadCell>
          <HeadCell figures>{t.columns.amount}</HeadCell>
          <HeadCell>{t.columns.state}</HeadCell>
          <HeadCell>{t.columns.who}</HeadCell>
          <HeadCell>{t.columns.references}</HeadCell>
        </TableHead>
        <TableBody>
          {operations.map((operation) => (
            <OperationRow key={operation.id} operation={operation} />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function OperationRow({ operation }: { operation: OperationView }) {
  const { icon, tone } = STATES[operation.state];
  return (
    <TableRow>
      <Cell label={t.columns.what} className="lg:whitespace-nowrap">
        <span className="font-medium">{t.kinds[operation.kind]}</span>
        <When at={operation.askedAt} className="block text-13 text-muted" />
      </Cell>
      <Cell label={t.columns.amount} figures>
        <Money amount={operation.amount} exact />
      </Cell>
      <Cell label={t.columns.state} className="lg:min-w-64">
        <Chip icon={icon} tone={tone}>
          {t.states[operation.state]}
        </Chip>
        <span className="mt-1 block text-13 text-muted">{operation.outcome}</span>
        {operation.refusal && (
          <span className="mt-1 block text-13 wrap-anywhere">
            <span>{operation.refusal.code}</span>
            {operation.refusal.said && <span>{`: ${operation.refusal.said}`}</span>}
          </span>
        )}
        {operation.checking && <Checking checking={operation.checking} />}
      </Cell>
      <Cell label={t.columns.who} className="wrap-anywhere lg:min-w-52">
        <span>{operation.who}</span>
        {operation.why && <span className="block text-13 text-muted">{operation.why}</span>}
      </Cell>
      <Cell label={t.columns.references} className="text-13 text-muted lg:min-w-56">
        <span className="block break-all">{operation.reference ?? t.withoutReference}</span>
        {operation.gatewayId && (
          <span className="block break-all">
            <Sentence parts={t.gateway(<span>{operation.gatewayId}</span>)} />
          </span>
        )}
        {operation.requestId && (
          <span className="block break-all">
            <Sentence parts={t.requestId(<span>{operation.requestId}</span>)} />
          </span>
        )}
      </Cell>
    </TableRow>
  );
}

/** What the shop does meanwhile, so that nobody presses again to be sure. */
function Checking({ checking: { since, lastFetch, nextFetch, repeat } }: { checking: CheckingView }) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 text-13">
      <dt className="text-muted">{t.sent}</dt>
      <dd>
        <When at={since} />
      </dd>
      <dt className="text-muted">{t.lastFetch}</dt>
      <dd>{lastFetch ? <When at={lastFetch} /> : t.noneSince}</dd>
      <dt className="text-muted">{t.nextFetch}</dt>
      <dd>{nextFetch ? <When at={nextFetch} /> : t.dueNow}</dd>
      <dt className="text-muted">{t.andThen}</dt>
      <dd>{repeat}</dd>
    </dl>
  );
}
