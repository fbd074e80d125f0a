import type { Metadata } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { INVITATION_DAYS } from '@/lib/auth/people/links';
import { messageRoute } from '@/lib/console/customer-messages';
import { people as t } from '@/lib/console/messages';
import { listPeople } from '@/lib/console/people/list-people';
import { RouteNotice } from '../messages/route-notice';
import { InviteForm } from './invite-form';
import { LostSecondStep } from './lost-second-step';
import { PeopleList } from './people-list';

export const metadata: Metadata = { title: t.title };

export default async function PeoplePage() {
  const viewer = await requirePermission('people.manage', '/admin/people');
  const [people, route] = await Promise.all([listPeople(), messageRoute()]);
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <PeopleList people={people} viewer={viewer} />
      <LostSecondStep />
      <section aria-labelledby="invite" className="flex max-w-lg flex-col gap-3">
        <h2 id="invite" className="text-21">
          {t.invite}
        </h2>
        <p className="text-muted">{t.inviteText(INVITATION_DAYS)}</p>
        <RouteNotice route={route} />
        <div className="card p-4 md:p-6">
          <InviteForm />
        </div>
      </section>
    </>
  );
}
