import { ActionForm } from '@/components/form/action-form';
import { Chip } from '@/components/ui/chip';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { OwnSession } from '@/lib/auth/sessions/own-sessions';
import { deviceText } from '@/lib/console/account/device-text';
import { common, account as t } from '@/lib/console/messages';
import { When } from '../when';
import { endOthersAction, endSessionAction } from './actions';

/** Where somebody is signed in, and what ends it. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-17">{t.sessions}</h2>
      <p className="max-w-prose text-muted">{t.sessionsText}</p>
      <Table caption={t.sessions}>
        <TableHead>
          <HeadCell>{t.columns.device}</HeadCell>
          <HeadCell>{t.columns.address}</HeadCell>
          <HeadCell>{t.columns.signedIn}</HeadCell>
          <HeadCell>{t.columns.lastUsed}</HeadCell>
          <HeadCell>
            <span className="sr-only">{common.actionsColumn}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {sessions.map(({ key, device, address, createdAt, lastUsedAt, isThisOne }) => (
            <TableRow key={key}>
              <Cell className="min-w-40">{deviceText(device)}</Cell>
              <Cell className="min-w-32 break-all">{address ?? t.unknownAddress}</Cell>
              <Cell className="whitespace-nowrap">
                <When at={new Date(createdAt)} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <When at={new Date(lastUsedAt)} />
              </Cell>
              <Cell className="min-w-32">
                {isThisOne ? (
                  <Chip tone="good">{t.thisOne}</Chip>
                ) : (
                  <ActionForm
                    action={endSessionAction}
                    fields={{ session: key }}
                    size="small"
                    pending={t.ending}
                    label={t.end}
                  />
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {sessions.length > 1 ? (
        <ActionForm action={endOthersAction} fields={{}} pending={t.ending} label={t.endOthers} />
      ) : (
        <p className="text-muted">{t.noOthers}</p>
      )}
    </section>
  );
}
