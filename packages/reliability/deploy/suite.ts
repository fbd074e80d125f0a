/** Suite `deploy`: the shop behind the sample's nginx, while its next version takes over. */
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '@/scripts/lib/ports';
import { root } from '@/scripts/lib/project.mjs';
import { scratchFolder } from '@/scripts/lib/scratch';
import { ensureScratchBuild } from '@/scripts/lib/scratch-build';
import { type ShopWorld, startShopWorld } from '../lib/http/shop-world';
import type { Shopper } from '../lib/http/shopper';
import { randomFrom } from '../lib/random';
import type { Outcome, Run, Suite } from '../lib/suite';
import { tableOf } from '../lib/table';
import { keepBuying } from '../load/buying';
import { keepDeciding } from '../load/deciding';
import { Meter } from '../load/meter';
import { settle } from '../load/settle';
import { makeCertificate, trust } from './certificates';
import { copyDatabase, wrongDatabases } from './databases';
import { examineSetUps } from './doctor';
import { checkAssets, checkFront } from './front-checks';
import { openForms } from './left-open';
import { readLog, untilBothSell } from './log-evidence';
import { type FrontPlan, findNginx, startFront } from './nginx';
import { type Instances, rollOut } from './roll-out';
import { keyOfFirstBuild, makeSecondBuild, type SecondBuild } from './second-build';
import { SET_UPS } from './set-ups';

type Size = {
  shoppers: number;
  administrators: number;
  /** How long both builds are asked. */
  seconds: number;
  /** How many wrong set-ups the doctor is shown. */
  setUps: number;
};

export const deploy: Suite<Size> = {
  name: 'deploy',
  promise:
    'behind nginx with TLS the next build takes over and a migration runs while people order: no order is lost, nobody sees an error, and forms that were open go on working',
  full: { shoppers: 20, administrators: 2, seconds: 60, setUps: SET_UPS.length },
  short: { shoppers: 6, administrators: 1, seconds: 5, setUps: 12 },
  run,
};

async function run({ seed, size, say }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  if (findNginx() === undefined) {
    say('nginx is not installed on this machine: nothing was tried');
    return { figures: { nginx: 'not installed' }, broken: [] };
  }
  say(`the first build: ${await ensureScratchBuild()}`);
  const build = await makeSecondBuild(keyOfFirstBuild());
  say('the second build: built');
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  try {
    const [httpsPort = 0, httpPort = 0] = await freePorts(2);
    const plan = { folder, httpsPort, httpPort, certificate: makeCertificate(folder, 'shop') };
    return await deployUnderLoad(plan, build, { seed, size, say });
  } finally {
    build.remove();
    remove();
  }
}

async function deployUnderLoad(
  plan: FrontPlan,
  build: SecondBuild,
  { seed, size, say }: Omit<Run, 'size'> & { size: Size },
): Promise<Outcome> {
  trust(plan.certificate);
  const publicUrl = `https://localhost:${plan.httpsPort}`;
  const bare = await startShopWorld({
    PUBLIC_URL: publicUrl,
    NODE_EXTRA_CA_CERTS: plan.certificate.certFile,
    RECONCILE_INTERVAL_SECONDS: '10',
  });
  const { world, shoppers } = remembering(bare);
  try {
    const front = await startFront(plan, [Number(new URL(world.shop.url).port)]);
    const random = randomFrom(seed);
    const drawn = () => randomFrom(random.int(0, 1_000_000));
    const paid = new Set<string>();
    const forms = await openForms(world, paid);
    const reserved = new Set(forms.flatMap(({ orderId }) => orderId ?? []));
    const street = { world, meter: new Meter(), until: Number.POSITIVE_INFINITY, paid, reserved };
    say(`${forms.length} forms are open`);
    const people = [
      ...Array.from({ length: size.shoppers }, () => keepBuying(street, drawn())),
      ...Array.from({ length: size.administrators }, async () => {
        await keepDeciding(street, await world.administrator(), drawn());
      }),
    ];
    const atWork = Promise.allSettled(people);
    const beforeMigration = copyDatabase(world.databaseFile, 'before');
    let assets = { different: 0, broken: ['no assets were asked for'] };
    const meanwhile = async (instances: Instances) => {
      assets = await checkAssets(world.shopUrl, [root, build.folder]);
      await untilBothSell(front, instances);
    };
    const rolling = rollOut(world, front, build, size.seconds * 1_000, meanwhile, say);
    const instances = await rolling.finally(async () => {
      await sleep(1_000);
      street.until = Date.now();
      await atWork;
    });
    await Promise.all(people);
    say(`${street.meter.pages} pages, ${street.paid.size} payments`);

    const broken = [...street.meter.failures, ...assets.broken, ...(await checkFront(plan))];
    for (const { name, send } of forms) {
      const wrong = await send();
      if (wrong !== undefined) broken.push(`a form left open, ${name}: ${wrong}`);
    }
    const settled = await settle(street, 0, say);
    const log = readLog(front, instances, shoppers);
    broken.push(...settled.broken, ...log.broken, ...(await secondBuildAnswers(world, build)));
    await front.stop();
    const databases = wrongDatabases(world.databaseFile, beforeMigration);
    const clinic = { world, plan, build, databases, port: instances.second };
    const { named, broken: unnamed } = await examineSetUps(clinic, size.setUps, say);
    broken.push(...unnamed);
    return {
      figures: {
        ...log.figures,
        setUpsNamed: named,
        paid: street.paid.size,
        pages: street.meter.pages,
        statuses: tableOf(street.meter.statuses),
        shopErrors: street.meter.failures.length,
        formsLeftOpen: forms.length,
        assetsOfOneBuild: assets.different,
        reconcileRounds: settled.rounds,
        p95Milliseconds: street.meter.percentile(0.95),
      },
      broken,
    };
  } finally {
    await world.close();
  }
}

/** The same world, which knows whom it let in. */
function remembering(world: ShopWorld): { world: ShopWorld; shoppers: Shopper[] } {
  const shoppers: Shopper[] = [];
  const shopper = () => {
    const one = world.shopper();
    shoppers.push(one);
    return one;
  };
  return { world: { ...world, shopper }, shoppers };
}

async function secondBuildAnswers(world: ShopWorld, { sentence }: SecondBuild): Promise<string[]> {
  const page = await world.shopper().browser.get('/');
  return page.html.includes(sentence) ? [] : ['the home page is not the second build’s'];
}
