/** The whole examination: probes, then judgements. */
import { isPostgres } from '@/db/engine';
import { cartTotals } from '@/lib/cart/totals';
import { deliveryMistakes } from '@/lib/delivery/mistakes';
import { type Env, EnvironmentError, parseEnv } from '@/lib/env';
import { mailRoute } from '@/lib/mail/send/mail-route';
import { pageTexts } from '@/lib/pages/shop-pages';
import { MAX_ORDER_BYTES } from '@/lib/pinelabs';
import { shopVersion } from '@/lib/server/version';
import { shop } from '@/shop/config';
import { tax } from '@/shop/tax';
import { type Finding, ok } from './finding';
import { judgeDatabase } from './judge-database';
import { judgeDefaults, judgeSecrets } from './judge-defaults';
import { judgeDelivery } from './judge-delivery';
import { judgeDoor } from './judge-door';
import { judgeLeftovers } from './judge-leftovers';
import { judgeMedia } from './judge-media';
import {
  judgeCallback,
  judgeClock,
  judgeGateway,
  judgeLargeWebhook,
  judgeSignatures,
  judgeWebhook,
} from './judge-network';
import { judgePostgres } from './judge-postgres';
import { judgeSealed } from './judge-sealed';
import { judgeSeller } from './judge-seller';
import {
  judgeBuild,
  judgeEnvironment,
  judgeMail,
  judgeNode,
  judgePublicUrl,
  judgeReconcile,
  judgeSessions,
  judgeWebhookSecret,
} from './judge-settings';
import { judgeSystems } from './judge-systems';
import { judgeTax } from './judge-tax';
import { builtFor } from './probe-build';
import { probeDatabase } from './probe-database';
import { probeDoor } from './probe-door';
import { isWritable } from './probe-folder';
import { probeLeftovers } from './probe-leftovers';
import { probeMedia } from './probe-media';
import { probeClock, probeGateway, probeLargeWebhook, probePath, probeSignatures } from './probe-network';
import { probePostgres } from './probe-postgres';
import { probeSealed } from './probe-sealed';
import { probeTax } from './probe-tax';

interface Options {
  /** How long the proxy must wait for an answer: finding that out takes as long. */
  readonly patienceMs?: number;
}

/** Without a sound environment nothing else can be asked, and only that is told. */
export async function examine(
  source: Record<string, string | undefined>,
  { patienceMs }: Options = {},
): Promise<Finding[]> {
  const node = judgeNode(process.version);
  const env = read(source);
  if (Array.isArray(env)) return [node, ...judgeEnvironment(env)];
  return [
    ok('version', shopVersion()),
    node,
    ...judgeEnvironment([]),
    judgePublicUrl(env),
    judgeSessions(env),
    ...judgeDefaults(env),
    ...judgeSecrets(env),
    ...judgeBuild(env, builtFor()),
    judgeReconcile(env),
    judgeWebhookSecret(env),
    ...judgeSystems(env),
    ...judgeDelivery(deliveryMistakes(), cartTotals([]).everywhere, env),
    ...judgeSeller(env, shop.seller, pageTexts()),
    ...judgeTax(env, shop.seller, tax, await probeTax(env)),
    judgeMail(mailRoute(env), isWritable),
    ...(await examineDatabase(env)),
    judgeMedia(await probeMedia(env), isPostgres(env.DATABASE_URL)),
    ...judgeSealed(env, await probeSealed(env)),
    ...judgeLeftovers(env, await probeLeftovers(env), shop.supportEmail),
    ...(await examineNetwork(env, patienceMs)),
  ];
}

async function examineDatabase(env: Env): Promise<Finding[]> {
  return isPostgres(env.DATABASE_URL)
    ? judgePostgres(await probePostgres(env.DATABASE_URL), env)
    : judgeDatabase(probeDatabase(env.DATABASE_URL));
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

async function examineNetwork(env: Env, patienceMs: number | undefined): Promise<Finding[]> {
  const sandbox = env.PINELABS_ENV === 'sandbox';
  const callback = `${env.PUBLIC_URL}/api/pinelabs/callback`;
  const webhook = `${env.PUBLIC_URL}/api/pinelabs/webhook`;
  const [gateway, skew, fromCallback, fromWebhook, fromSigned, fromLarge, door] = await Promise.all([
    probeGateway(env),
    probeClock(env.PINELABS_BASE_URL),
    probePath(callback, 'GET'),
    probePath(webhook, 'POST'),
    probeSignatures(webhook, env.PINELABS_WEBHOOK_SECRET),
    probeLargeWebhook(webhook, env.PINELABS_WEBHOOK_SECRET),
    probeDoor(env.PUBLIC_URL, patienceMs),
  ]);
  return [
    judgeGateway(env.PINELABS_BASE_URL, gateway, sandbox),
    ...(skew === undefined && gateway.outcome === 'refused' ? [] : [judgeClock(skew)]),
    ...judgeDoor(door, env),
    judgeCallback(callback, fromCallback, sandbox),
    judgeWebhook(webhook, fromWebhook, sandbox),
    ...judgeSignatures(webhook, fromSigned),
    ...judgeLargeWebhook(webhook, MAX_ORDER_BYTES, fromLarge),
  ];
}
