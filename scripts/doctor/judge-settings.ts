/** Judgements of the environment. Pure: they take values and return findings. */
import type { Env } from '@/lib/env';
import { isPrivateHost } from '@/lib/http/door/private-host';
import type { MailRoute } from '@/lib/mail/send/mail-route';
import { webhookKeys } from '@/lib/pinelabs';
import { isAtHome, isOtherBuild } from '@/lib/server/start-rules';
import { bad, type Finding, ok, warn } from './finding';

type PublicAddress = Pick<Env, 'PUBLIC_URL' | 'PINELABS_ENV'>;

/** @param faults lines of an EnvironmentError, each naming its variable. */
export function judgeEnvironment(faults: readonly string[]): Finding[] {
  if (faults.length === 0) return [ok('environment', 'every variable is there and well formed')];
  return faults.map((fault) =>
    bad('environment', fault, 'set it in .env.local; .env.example explains each variable'),
  );
}

/** better-sqlite3 ends a Node before 22 with a segmentation fault and no message. */
export function judgeNode(version: string): Finding {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  return major >= 22
    ? ok('node', version)
    : bad(
        'node',
        `${version} is too old for the database driver`,
        'run through npm, which finds the project’s own Node',
      );
}

/** The gateway's firewall refuses an order whose callback address is local or not https. */
export function judgePublicUrl({ PUBLIC_URL, PINELABS_ENV }: PublicAddress): Finding {
  const url = new URL(PUBLIC_URL);
  if (PINELABS_ENV === 'sandbox') return ok('public address', `${PUBLIC_URL}, beside the sandbox`);
  if (isPrivateHost(url.hostname)) {
    return bad(
      'public address',
      `${PUBLIC_URL} can be reached from this network alone: the gateway refuses it as a callback address`,
      'set PUBLIC_URL to the shop’s public https address, or to that of a tunnel while you test',
    );
  }
  if (url.protocol !== 'https:') {
    return bad(
      'public address',
      `${PUBLIC_URL} is not https`,
      'put the shop behind https and set PUBLIC_URL to it',
    );
  }
  return ok('public address', PUBLIC_URL);
}

/** A rest that is longer than the whole session limits nothing. */
export function judgeSessions({
  SESSION_IDLE_MINUTES: idle,
  SESSION_HOURS: hours,
}: Pick<Env, 'SESSION_IDLE_MINUTES' | 'SESSION_HOURS'>): Finding {
  return idle < hours * 60
    ? ok('sessions', `end after ${idle} minutes without use and after ${hours} hours`)
    : warn(
        'sessions',
        `SESSION_IDLE_MINUTES (${idle}) is not less than SESSION_HOURS (${hours}): a computer that is left open stays signed in for all of it`,
        'set SESSION_IDLE_MINUTES to 60 or less',
      );
}

/** @param builtFor the PUBLIC_URL that the build holds; undefined without a build. */
export function judgeBuild(
  env: Pick<Env, 'PINELABS_ENV' | 'PUBLIC_URL'>,
  builtFor: string | undefined,
): Finding[] {
  if (builtFor === undefined) return [];
  if (!isOtherBuild(env.PUBLIC_URL, builtFor)) return [ok('build', `made for ${env.PUBLIC_URL}`)];
  return [
    (isAtHome(env) ? warn : bad)(
      'build',
      `made for ${builtFor}: its pages give search engines and link previews that address`,
      'npm run build with this PUBLIC_URL, then restart the shop',
    ),
  ];
}

/** Without it a payment whose callback and webhook were lost stays unknown to the shop. */
export function judgeReconcile({
  RECONCILE_INTERVAL_SECONDS,
}: Pick<Env, 'RECONCILE_INTERVAL_SECONDS'>): Finding {
  return RECONCILE_INTERVAL_SECONDS > 0
    ? ok('reconcile', `every ${RECONCILE_INTERVAL_SECONDS} s, inside the shop`)
    : warn('reconcile', 'its timer is off', 'let a scheduler run npm run reconcile every minute');
}

/** Without a mail server nobody is told what was charged. @param isWritable asks about the folder, where there is one. */
export function judgeMail(route: MailRoute, isWritable: (folder: string) => boolean): Finding {
  switch (route.kind) {
    case 'server':
      return ok('messages', `to customers through ${route.host}`);
    case 'folder':
      if (!isWritable(route.folder)) {
        const says = `MAIL_FOLDER ${route.folder} cannot be written by this user`;
        return warn('messages', says, 'set MAIL_FOLDER to a folder of the shop’s user, or set MAIL_URL');
      }
      return ok('messages', `written to ${route.folder}, a file each: nothing leaves this machine`);
    case 'none':
      return warn(
        'messages',
        'none is sent: customers are not told what was held, charged or refunded',
        'set MAIL_URL and MAIL_FROM to your mail provider’s',
      );
  }
}

/** Where it may be weak: the gateway's own are 32 characters and more. */
const SHORT_SECRET = 16;

/** How the secrets are read, and whether one can be guessed. Says nothing of what they hold. */
export function judgeWebhookSecret({
  PINELABS_ENV,
  PINELABS_WEBHOOK_SECRET: secrets,
}: Pick<Env, 'PINELABS_ENV' | 'PINELABS_WEBHOOK_SECRET'>): Finding {
  const subject = 'webhook secret';
  const readings = secrets.map((secret) =>
    webhookKeys(secret).length === 1 ? 'by its characters' : 'as Base64 and by its characters',
  );
  const says = `${secrets.length === 1 ? 'one' : 'two, while you rotate'}, read ${readings.join('; ')}`;
  const short = secrets.some((secret) => webhookKeys(secret)[0].length < SHORT_SECRET);
  return short && PINELABS_ENV !== 'sandbox'
    ? warn(
        subject,
        `${says}; a key of fewer than ${SHORT_SECRET} characters can be guessed`,
        'copy the whole merchant secret from the dashboard, or have the gateway give out a longer one',
      )
    : ok(subject, says);
}
