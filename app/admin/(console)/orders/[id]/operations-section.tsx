import { CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { CheckingView } from '@/lib/console/checking-view';
import type { OperationView } from '@/lib/console/gateway-views';
import { When } from '../../when';
import { Section } from './section';

const KINDS = {
  create: 'Order',
  payment: 'Instalment payment',
  capture: 'Capture',
  cancel: 'Cancel',
  refund: 'Refund',
} as const;

const STATES: Record<OperationView['state'], { icon: LucideIcon; tone: Tone; word: string }> = {
  succeeded: { icon: CircleCheck, tone: 'good', word: 'Done' },
  failed: { icon: CircleX, tone: 'harm', word: 'Did not happen' },
  checking: { icon: Hourglass, tone: 'neutral', word: 'Checking with the gateway' },
};

/** Every call of ours that concerns money: who asked, why, and what came of it. */
export function OperationsSection({ operations }: { operations: OperationView[] }) {
  if (operations.length === 0) return null;
  return (
    <Section title="Calls to the gateway">
      <Table caption="Calls to the gateway">
        <TableHead>
          <HeadCell>What</HeadCell>
          <HeadCell figures>Amount</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell>Who and why</HeadCell>
          <HeadCell>References</HeadCell>
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
  const { icon, tone, word } = STATES[operation.state];
  return (
    <TableRow>
      <Cell className="whitespace-nowrap">
        <span className="font-medium">{KINDS[operation.kind]}</span>
        <When at={operation.askedAt} className="block text-13 text-muted" />
      </Cell>
      <Cell figures>
        <Money amount={operation.amount} exact />
      </Cell>
      <Cell className="min-w-64">
        <Chip icon={icon} tone={tone}>
          {word}
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
      <Cell className="min-w-52 wrap-anywhere">
        <span>{operation.who}</span>
        {operation.why && <span className="block text-13 text-muted">{operation.why}</span>}
      </Cell>
      <Cell className="min-w-56 text-13 text-muted">
        <span className="block break-all">{operation.reference ?? 'Sent without a reference'}</span>
        {operation.gatewayId && (
          <span className="block break-all">
            gateway: <span>{operation.gatewayId}</span>
          </span>
        )}
        {operation.requestId && (
          <span className="block break-all">
            Request-ID, for the gateway’s support: <span>{operation.requestId}</span>
          </span>
        )}
      </Cell>
    </TableRow>
  );
}

/** What is being done meanwhile, so that nobody has to wonder whether to press again. */
function Checking({ checking: { since, lastLook, nextLook, repeat } }: { checking: CheckingView }) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 text-13">
      <dt className="text-muted">Sent</dt>
      <dd>
        <When at={since} />
      </dd>
      <dt className="text-muted">Last look</dt>
      <dd>{lastLook ? <When at={lastLook} /> : 'none since'}</dd>
      <dt className="text-muted">Next look</dt>
      <dd>{nextLook ? <When at={nextLook} /> : 'due now'}</dd>
      <dt className="text-muted">And then</dt>
      <dd>{repeat}</dd>
    </dl>
  );
}
