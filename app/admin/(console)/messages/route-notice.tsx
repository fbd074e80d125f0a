import { Notice } from '@/components/ui/notice';
import type { MailRoute } from '@/lib/mail/transport';

/** Where messages go, when that is not simply a mail server. */
export function RouteNotice({ route }: { route: MailRoute }) {
  switch (route.kind) {
    case 'server':
      return null;
    case 'folder':
      return (
        <Notice title="Nothing leaves this machine">
          <p>
            Beside the sandbox, without <code>MAIL_URL</code>, each message is written to{' '}
            <code className="break-all">{route.folder}</code> as a file that mail programs open.
          </p>
        </Notice>
      );
    case 'none':
      return (
        <Notice tone="harm" title="Customers get no messages">
          <p>
            No mail server is set. Set <code>MAIL_URL</code> and <code>MAIL_FROM</code> and start the shop
            again; what was not sent until then stays unsent.
          </p>
        </Notice>
      );
  }
}
