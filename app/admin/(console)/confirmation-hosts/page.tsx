import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { confirmationHosts, type HostDecisionView } from '@/lib/console/confirmation-hosts';
import { common, hosts as t } from '@/lib/console/messages';
import { When } from '../when';
import { revokeHostAction } from './actions';
import { RefusedHostNotice } from './refused-host';

export const metadata: Metadata = { title: t.title };

export default async function ConfirmationHostsPage() {
  const viewer = await requirePermission('hosts.read', '/admin/confirmation-hosts');
  const { refused, allowed, inSettings, decisions } = await confirmationHosts();
  const mayAct = may(viewer, 'hosts.decide');
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      {refused.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        refused.map((one) => (
          <RefusedHostNotice key={`${one.host} ${one.allowable}`} refused={one} mayAct={mayAct} />
        ))
      )}
      {allowed.length > 0 && <Allowed hosts={allowed} mayAct={mayAct} />}
      {inSettings.length > 0 && (
        <p className="max-w-prose wrap-anywhere">{t.inSettings(inSettings.join(', '))}</p>
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
      <h2 className="text-17">{t.allowedTitle}</h2>
      <Table caption={t.allowedTitle} stacked>
        <TableHead>
          <HeadCell>{t.columns.host}</HeadCell>
          <HeadCell>{t.columns.by}</HeadCell>
          <HeadCell>{t.columns.when}</HeadCell>
          {mayAct && (
            <HeadCell>
              <span className="sr-only">{common.actionsColumn}</span>
            </HeadCell>
          )}
        </TableHead>
        <TableBody>
          {hosts.map(({ id, host, by, at }) => (
            <TableRow key={id}>
              <Cell label={t.columns.host} className="break-all">
                {host}
              </Cell>
              <Cell label={t.columns.by} className="break-all">
                {by}
              </Cell>
              <Cell label={t.columns.when}>
                <When at={at} />
              </Cell>
              {mayAct && (
                <Cell>
                  <ActionForm
                    action={revokeHostAction}
                    fields={{ host }}
                    size="small"
                    pending={t.revoking}
                    label={t.revoke}
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
      <h2 className="text-17">{t.decisions}</h2>
      <ol className="flex flex-col gap-1 text-13">
        {decisions.map(({ id, host, decision, by, at }) => (
          <li key={id} className="break-all">
            <When at={at} />
            <span>{t.decision(by, decision, host)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
