import { CircleCheck, CircleMinus, Hourglass, type LucideIcon } from 'lucide-react';
import { ActionForm } from '@/components/form/action-form';
import { Chip, type Tone } from '@/components/ui/chip';
import { Select } from '@/components/ui/select';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { Viewer } from '@/lib/auth/guard';
import { ROLES } from '@/lib/auth/permissions';
import { common, roleNames, people as t } from '@/lib/console/messages';
import type { PersonView } from '@/lib/console/people/list-people';
import { When } from '../when';
import { disableAction, enableAction, inviteAgainAction, roleAction } from './actions';

const LOOK: Record<PersonView['state'], { icon: LucideIcon; tone: Tone }> = {
  active: { icon: CircleCheck, tone: 'good' },
  invited: { icon: Hourglass, tone: 'neutral' },
  disabled: { icon: CircleMinus, tone: 'neutral' },
};

export function PeopleTable({ people, viewer }: { people: PersonView[]; viewer: Viewer }) {
  return (
    <Table caption={t.title}>
      <TableHead>
        <HeadCell>{t.columns.who}</HeadCell>
        <HeadCell>{t.columns.role}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
        <HeadCell>
          <span className="sr-only">{common.actionsColumn}</span>
        </HeadCell>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isSelf={person.id === viewer.userId} />
        ))}
      </TableBody>
    </Table>
  );
}

function PersonRow({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  const { id, name, email, role, state, since } = person;
  const fields = { userId: id };
  const said = state === 'disabled' ? t.disabledAt : t.invitedAt;
  return (
    <TableRow>
      <Cell className="min-w-52">
        <span className="font-medium">{name || email}</span>
        <span className="text-muted">{isSelf && t.you}</span>
        {name && <span className="block text-13 break-all text-muted">{email}</span>}
      </Cell>
      <Cell className="min-w-56">
        <ActionForm
          action={roleAction}
          fields={fields}
          size="small"
          pending={t.saving}
          label={<Labelled label={t.setRole} who={name || email} />}
        >
          <Select name="role" defaultValue={role} aria-label={t.roleOf(name || email)}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {roleNames[one].name}
              </option>
            ))}
          </Select>
        </ActionForm>
      </Cell>
      <Cell className="min-w-40">
        <Chip icon={LOOK[state].icon} tone={LOOK[state].tone}>
          {t.states[state]}
        </Chip>
        {since && (
          <span className="mt-1 block text-13 text-muted">
            <Sentence parts={said(<When at={since} />)} />
          </span>
        )}
      </Cell>
      <Cell className="min-w-48">
        <div className="flex flex-col gap-2">
          {state === 'invited' && (
            <ActionForm
              action={inviteAgainAction}
              fields={fields}
              size="small"
              pending={t.inviting}
              label={<Labelled label={t.again} who={email} />}
            />
          )}
          <ActionForm
            action={state === 'disabled' ? enableAction : disableAction}
            fields={fields}
            size="small"
            pending={state === 'disabled' ? t.enabling : t.disabling}
            label={<Labelled label={state === 'disabled' ? t.enable : t.disable} who={name || email} />}
          />
        </div>
      </Cell>
    </TableRow>
  );
}

/** Read aloud, a button of a row says of whom it is. */
function Labelled({ label, who }: { label: string; who: string }) {
  return (
    <>
      <span>{label}</span>
      <span className="sr-only">{`: ${who}`}</span>
    </>
  );
}
