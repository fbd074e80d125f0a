import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/guard';
import { confirmationHosts, type HostDecisionView } from '@/lib/console/confirmation-hosts';
import { When } from '../when';
import { revokeHostAction } from './actions';
import { RefusedHostNotice } from './refused-host';

export const metadata: Metadata = { title: 'Confirmation hosts' };

export default async function ConfirmationHostsPage() {
  const viewer = await requireViewer('/admin/confirmation-hosts');
  const { refused, allowed, inSettings, decisions } = await confirmationHosts();
  const mayAct = viewer.role === 'admin';
  return (
    <>
      <div>
        <h1 className="text-28">Confirmation hosts</h1>
        <p className="mt-1 max-w-prose text-muted">
          Banks confirm payments by EMI on pages of their own. Customers are sent to the gateway’s hosts, to
          those that the shop’s settings name, and to those that are allowed here.
        </p>
      </div>
      {refused.length === 0 ? (
        <p>No payment waits for a decision.</p>
      ) : (
        refused.map((one) => (
          <RefusedHostNotice key={`${one.host} ${one.allowable}`} refused={one} mayAct={mayAct} />
        ))
      )}
      {allowed.length > 0 && <Allowed hosts={allowed} mayAct={mayAct} />}
      {inSettings.length > 0 && (
        <p className="max-w-prose wrap-anywhere">
          The settings name <span>{inSettings.join(', ')}</span>: to stop sending customers there, take the
          host out of PINELABS_CHALLENGE_HOSTS and restart the shop. Revoking it here is not enough.
        </p>
      )}
      {decisions.length > 0 && <Decisions decisions={decisions} />}
    </>
  );
}

interface HostsProps {
  hosts: HostDecisionView[];
  mayAct: boolean;
}

function Allowed({ hosts, mayAct }: HostsProps) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17">Allowed for this shop</h2>
      <Table caption="Allowed for this shop">
        <TableHead>
          <HeadCell>Host</HeadCell>
          <HeadCell>Allowed by</HeadCell>
          <HeadCell>When</HeadCell>
          {mayAct && (
            <HeadCell>
              <span className="sr-only">What can be done</span>
            </HeadCell>
          )}
        </TableHead>
        <TableBody>
          {hosts.map(({ id, host, by, at }) => (
            <TableRow key={id}>
              <Cell className="min-w-56 break-all">{host}</Cell>
              <Cell className="min-w-52 break-all">{by}</Cell>
              <Cell className="whitespace-nowrap">
                <When at={at} />
              </Cell>
              {mayAct && (
                <Cell className="min-w-40">
                  <ActionForm
                    action={revokeHostAction}
                    fields={{ host }}
                    size="small"
                    pending="Revoking…"
                    label="Revoke"
                  />
                </Cell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function Decisions({ decisions }: { decisions: HostDecisionView[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17">Decisions</h2>
      <ol className="flex flex-col gap-1 text-13">
        {decisions.map(({ id, host, decision, by, at }) => (
          <li key={id} className="break-all">
            <When at={at} />: <span>{by}</span> <span>{decision}</span> <span>{host}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
