/** `npm run doctor` against each wrong set-up, as an operator calls it. */
import { type FoundByDoctor, runDoctor } from '@/scripts/doctor/run';
import { freePort } from '@/scripts/lib/ports';
import { root } from '@/scripts/lib/project.mjs';
import type { ShopWorld } from '../lib/http/shop-world';
import { makeCertificate } from './certificates';
import type { Databases } from './databases';
import { type FrontPlan, startFront } from './nginx';
import type { SecondBuild } from './second-build';
import { SET_UPS, type SetUp } from './set-ups';

export interface Clinic {
  readonly world: ShopWorld;
  readonly plan: FrontPlan;
  readonly build: SecondBuild;
  readonly databases: Databases;
  /** The shop that runs, by its port. */
  readonly port: number;
}

/** @param most of the set-ups. @returns how many are named, and a sentence for each that is not. */
export async function examineSetUps(
  clinic: Clinic,
  most: number,
  say: (line: string) => void,
): Promise<{ named: number; broken: string[] }> {
  if (most === 0) return { named: 0, broken: [] };
  const broken = await examineSound(clinic);
  let named = 0;
  for (const setUp of SET_UPS.slice(0, most)) {
    const found = await withSetUp(clinic, setUp);
    const hit = found.find(
      ({ subject, level, says }) => level !== 'ok' && subject === setUp.subject && setUp.says.test(says),
    );
    if (hit) named += 1;
    else broken.push(`the doctor does not name that ${setUp.name}: ${wordsOf(found)}`);
    say(`${setUp.name}: ${hit ? `${hit.subject}: ${hit.says}` : 'not named'}`);
  }
  return { named, broken };
}

/** Beside it the others mean something: with the sample as it is, nothing is wrong in front of the shop. */
async function examineSound(clinic: Clinic): Promise<string[]> {
  const found = await withSetUp(clinic, { name: 'as it should be', subject: '', says: /^/ });
  const front = found.filter(({ subject }) =>
    /^(front door|proxy: .*|certificate|migrations|file modes)$/.test(subject),
  );
  const wrong = front.filter(({ level }) => level !== 'ok');
  return wrong.length === 0 && front.some(({ subject }) => subject === 'front door')
    ? []
    : [`behind the sample the doctor is not content: ${wordsOf(wrong)}`];
}

async function withSetUp(clinic: Clinic, setUp: SetUp): Promise<FoundByDoctor[]> {
  const { plan, port } = clinic;
  if (setUp.down === 'nginx') return examine(clinic, setUp);
  const instances = [setUp.down === 'shop' ? await freePort() : port];
  const certificate = setUp.certificate
    ? makeCertificate(
        plan.folder,
        setUp.certificate,
        setUp.certificate === 'expired' ? Date.now() - WEEK_MS : undefined,
      )
    : plan.certificate;
  const front = await startFront({ ...plan, certificate, behindNobody: true }, instances, setUp.nginx);
  try {
    return await examine(clinic, setUp, setUp.certificate === 'expired' ? certificate.certFile : undefined);
  } finally {
    await front.stop();
  }
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

async function examine(
  { world, build, databases }: Clinic,
  setUp: SetUp,
  trusted?: string,
): Promise<FoundByDoctor[]> {
  const folder = setUp.build === 'first' ? root : build.folder;
  const env = {
    ...world.env,
    PINELABS_BASE_URL: world.sandboxUrl,
    ...(setUp.database ? { DATABASE_URL: `file:${databases[setUp.database]}` } : {}),
    ...(trusted ? { NODE_EXTRA_CA_CERTS: trusted } : {}),
    ...setUp.env,
  };
  return runDoctor(folder, env, '--quick');
}

function wordsOf(found: readonly FoundByDoctor[]): string {
  const words = found.filter(({ level }) => level !== 'ok').map(({ subject, says }) => `${subject}: ${says}`);
  return words.join('; ') || 'it finds nothing';
}
