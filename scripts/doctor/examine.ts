/** The whole examination: probes, then judgements. */
import { type Env, EnvironmentError, parseEnv } from '@/lib/env';
import { mailRoute } from '@/lib/mail/transport';
import { shopVersion } from '@/lib/version';
import { type Finding, ok } from './finding';
import { judgeDatabase } from './judge-database';
import { judgeCallback, judgeClock, judgeGateway, judgeSignatures, judgeWebhook } from './judge-network';
import {
  judgeDefaults,
  judgeEnvironment,
  judgeMail,
  judgeNode,
  judgePublicUrl,
  judgeReconcile,
  judgeWebhookSecret,
} from './judge-settings';
import { judgeSystems } from './judge-systems';
import { probeDatabase } from './probe-database';
import { probeClock, probeGateway, probePath, probeSignatures } from './probe-network';

/** Without a sound environment nothing else can be asked, and only that is told. */
export async function examine(source: Record<string, string | undefined>): Promise<Finding[]> {
  const node = judgeNode(process.version);
  const env = read(source);
  if (Array.isArray(env)) return [node, ...judgeEnvironment(env)];
  return [
    ok('version', shopVersion()),
    node,
    ...judgeEnvironment([]),
    judgePublicUrl(env),
    ...judgeDefaults(env),
    judgeReconcile(env),
    judgeWebhookSecret(env),
    ...judgeSystems(env),
    judgeMail(mailRoute(env)),
    ...judgeDatabase(probeDatabase(env.DATABASE_URL)),
    ...(await examineNetwork(env)),
  ];
}

function read(source: Record<string, string | undefined>): Env | string[] {
  try {
    return parseEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError)
      return error.message.split('\n').filter((line) => !line.startsWith('('));
    throw error;
  }
}

async function examineNetwork(env: Env): Promise<Finding[]> {
  const sandbox = env.PINELABS_ENV === 'sandbox';
  const callback = `${env.PUBLIC_URL}/api/pinelabs/callback`;
  const webhook = `${env.PUBLIC_URL}/api/pinelabs/webhook`;
  const [gateway, skew, fromCallback, fromWebhook, fromSigned] = await Promise.all([
    probeGateway(env),
    probeClock(env.PINELABS_BASE_URL),
    probePath(callback, 'GET'),
    probePath(webhook, 'POST'),
    probeSignatures(webhook, env.PINELABS_WEBHOOK_SECRET),
  ]);
  return [
    judgeGateway(env.PINELABS_BASE_URL, gateway, sandbox),
    ...(skew === undefined && gateway.outcome === 'refused' ? [] : [judgeClock(skew)]),
    judgeCallback(callback, fromCallback, sandbox),
    judgeWebhook(webhook, fromWebhook, sandbox),
    ...judgeSignatures(webhook, fromSigned),
  ];
}
