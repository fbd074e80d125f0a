import { CircleCheck, CircleMinus, Hourglass, type LucideIcon } from 'lucide-react';
import { ActionForm } from '@/components/form/action-form';
import { Chip, type Tone } from '@/components/ui/chip';
import { Select } from '@/components/ui/select';
import { Sentence } from '@/components/ui/sentence';
import type { Viewer } from '@/lib/auth/guard';
import { ROLES } from '@/lib/auth/permissions';
import { roleNames, people as t } from '@/lib/console/messages';
import type { PersonView } from '@/lib/console/people/list-people';
import { When } from '../when';
import { disableAction, enableAction, endSessionsAction, inviteAgainAction, roleAction } from './actions';

const LOOK: Record<PersonView['state'], { icon: LucideIcon; tone: Tone }> = {
  active: { icon: CircleCheck, tone: 'good' },
  invited: { icon: Hourglass, tone: 'neutral' },
  disabled: { icon: CircleMinus, tone: 'neutral' },
};

/** A card a person: on a phone a table with two forms a row would reach over the edge. */
export function PeopleList({ people, viewer }: { people: PersonView[]; viewer: Viewer }) {
  return (
    <ul aria-label={t.title} className="flex flex-col gap-3">
      {people.map((person) => (
        <PersonCard key={person.id} person={person} isSelf={person.id === viewer.userId} />
      ))}
    </ul>
  );
}

function PersonCard({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  const { id, name, email, role, state, since, unsent } = person;
  const fields = { userId: id };
  const said = state === 'disabled' ? t.disabledAt : t.invitedAt;
  const who = name || email;
  return (
    <li className="card flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
      <div className="min-w-0 grow basis-64">
        <p className="break-words">
          <span className="font-medium">{who}</span>
          <span className="text-muted">{isSelf && t.you}</span>
        </p>
        {name && <p className="text-13 break-all text-muted">{email}</p>}
        {unsent && <p className="mt-1 text-13 wrap-anywhere text-harm">{unsent}</p>}
      </div>
      <div className="basis-48">
        <Chip icon={LOOK[state].icon} tone={LOOK[state].tone}>
          {t.states[state]}
        </Chip>
        {since && (
          <p className="mt-1 text-13 text-muted">
            <Sentence parts={said(<When at={since} />)} />
          </p>
        )}
      </div>
      <ActionForm
        action={roleAction}
        fields={fields}
        pending={t.saving}
        label={<Labelled label={t.setRole} who={who} />}
      >
        <Select name="role" defaultValue={role} aria-label={t.roleOf(who)}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {roleNames[one].name}
            </option>
          ))}
        </Select>
      </ActionForm>
      <div className="flex flex-wrap gap-2 xl:w-64">
        {state === 'invited' && (
          <ActionForm
            action={inviteAgainAction}
            fields={fields}
            pending={t.inviting}
            label={<Labelled label={t.again} who={who} />}
          />
        )}
        {state === 'active' && !isSelf && (
          <ActionForm
            action={endSessionsAction}
            fields={fields}
            pending={t.endingSessions}
            label={<Labelled label={t.endSessions} who={who} />}
          />
        )}
        <ActionForm
          action={state === 'disabled' ? enableAction : disableAction}
          fields={fields}
          pending={state === 'disabled' ? t.enabling : t.disabling}
          label={<Labelled label={state === 'disabled' ? t.enable : t.disable} who={who} />}
        />
      </div>
    </li>
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
