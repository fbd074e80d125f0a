import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { customerMessages as t } from '@/lib/console/messages';
import type { MailRoute } from '@/lib/mail/send/mail-route';

/** Says where messages go when no mail server is set. */
export function RouteNotice({ route }: { route: MailRoute }) {
  switch (route.kind) {
    case 'server':
      return null;
    case 'folder':
      return (
        <Notice title={t.folderTitle}>
          <p>
            <Sentence
              parts={t.folder(<code>MAIL_URL</code>, <code className="wrap-anywhere">{route.folder}</code>)}
            />
          </p>
        </Notice>
      );
    case 'none':
      return (
        <Notice tone="harm" title={t.noServerTitle}>
          <p>
            <Sentence parts={t.noServer(<code>MAIL_URL</code>, <code>MAIL_FROM</code>)} />
          </p>
        </Notice>
      );
  }
}
