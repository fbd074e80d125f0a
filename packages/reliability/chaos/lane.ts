/** A shop with a sandbox of its own that is started again whenever it ends, as an init system would. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { freePorts, LOOPBACK } from '@/scripts/lib/ports';
import { bin, root } from '@/scripts/lib/project.mjs';
import { openRaw, type RawDatabase } from '@/scripts/lib/raw-database';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { prepareDatabase, scratchDatabase, scratchEnv } from '@/scripts/lib/scratch';
import { type Server, startSandbox, startServer } from '@/scripts/lib/servers';
import { COUPON, makeCoupon } from '../lib/coupons';
import { Administrator } from '../lib/http/administrator';
import { fillShelves } from '../lib/http/shop-world';
import { Shopper } from '../lib/http/shopper';

/** Straight at its program: npm's shell around it would cost as much again as the start itself. */
const START = [path.join(bin, 'node'), path.join(root, 'node_modules/next/dist/bin/next'), 'start'] as const;

/** Puts the points to end at into the process before the shop is loaded. */
const CRASH_POINTS = pathToFileURL(path.join(import.meta.dirname, 'crash-points.mts')).href;

/** Nine months at the bank of packages/reliability/lib/http/instalments.ts, with a discount. */
const PAID_LATER = { issuer_id: '23', tenure_id: '3', change: 'deferred' };

export interface Kill {
  readonly point: string;
  /** UTC milliseconds. */
  readonly at: number;
}

export class Lane {
  readonly kills: Kill[] = [];
  /** Ends of the process that nobody asked for. */
  readonly accidents: string[] = [];
  restarts = 0;
  #armed: string | undefined;
  #server: Server | undefined;
  #up = Promise.withResolvers<void>();
  #closing = false;
  readonly #faults: number[] = [];
  #kept: Promise<void> = Promise.resolve();

  private constructor(
    readonly env: Readonly<Record<string, string>>,
    readonly database: RawDatabase,
    readonly sandbox: SandboxControl,
    private readonly port: number,
    private readonly pointFile: string,
  ) {}

  static async start(folder: string): Promise<Lane> {
    mkdirSync(folder, { recursive: true });
    const [port, sandboxPort] = await freePorts(2);
    if (port === undefined || sandboxPort === undefined) throw new Error('no free ports');
    const pointFile = path.join(folder, 'crash-point');
    const env = {
      ...scratchEnv(folder, port, sandboxPort),
      DATABASE_URL: await scratchDatabase(folder),
      NEXT_DIST_DIR: TEST_DIST_DIR,
      CRASH_POINT_FILE: pointFile,
      RECONCILE_INTERVAL_SECONDS: '1',
    };
    await prepareDatabase(env);
    const database = openRaw(env.DATABASE_URL);
    await fillShelves(database);
    await makeCoupon(database, COUPON);
    const sandbox = new SandboxControl((await startSandbox(sandboxPort, env)).url);
    await sandbox.settings({ plan_changes: [PAID_LATER] });
    const lane = new Lane(env, database, sandbox, port, pointFile);
    lane.#kept = lane.#keepUp();
    await lane.up();
    return lane;
  }

  get shopUrl(): string {
    return this.env.PUBLIC_URL ?? '';
  }

  shopper(): Shopper {
    return new Shopper(this.shopUrl);
  }

  async administrator(): Promise<Administrator> {
    const administrator = new Administrator(this.shopUrl);
    await administrator.signIn(this.env.ADMIN_EMAIL ?? '', this.env.ADMIN_PASSWORD ?? '');
    return administrator;
  }

  /** Resolves while the shop answers. */
  up(): Promise<void> {
    return this.#up.promise;
  }

  /** From now on the shop ends at this point, after passing it `skip` times. */
  arm(point: string, skip: number): void {
    this.#armed = point;
    writeFileSync(`${this.pointFile}.new`, JSON.stringify({ point, skip }));
    renameSync(`${this.pointFile}.new`, this.pointFile);
  }

  /** Breaks something at the gateway until {@link forgetFaults}; what is set at the sandbox itself stays, as a capture that fails. */
  async fault(rule: Readonly<Record<string, unknown>>): Promise<void> {
    this.#faults.push(await this.sandbox.fault(rule));
  }

  async forgetFaults(): Promise<void> {
    for (const id of this.#faults.splice(0)) await this.sandbox.forgetFault(id);
  }

  /** As if the time of its next fetch had come. @param reference of the order at the gateway. */
  makeDue(reference: string): Promise<void> {
    return this.database.run(
      // A round gives up an order whose time moved after it read it: one that is due already stays as it is.
      `UPDATE orders SET next_check_at = ?
        WHERE coalesce(gateway_reference, reference) = ? AND (next_check_at IS NULL OR next_check_at > ?)`,
      Date.now(),
      reference,
      Date.now(),
    );
  }

  /**
   * Waits for the end that was armed: at most `limitMs`, and not longer than `afterMs` once `over` has come.
   * @returns undefined when the point was not reached in time.
   */
  async fired(limitMs: number, over: Promise<unknown>, afterMs: number): Promise<Kill | undefined> {
    const before = this.kills.length;
    let deadline = Date.now() + limitMs;
    void over.then(() => {
      deadline = Math.min(deadline, Date.now() + afterMs);
    });
    for (; Date.now() < deadline; await sleep(20)) {
      const kill = this.kills[before];
      if (kill) return kill;
    }
    rmSync(this.pointFile, { force: true });
    // It may have been reached just now: then it counts.
    await sleep(200);
    if (this.kills[before] === undefined) this.#armed = undefined;
    return this.kills[before];
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#server?.stop();
    await this.#kept;
    await this.database.close();
  }

  async #keepUp(): Promise<void> {
    while (!this.#closing) {
      await this.#startOnce();
      await this.#server?.ended;
      if (this.#closing) return;
      this.#up = Promise.withResolvers<void>();
      this.#note();
      this.restarts += 1;
    }
  }

  /** A point may be reached while the shop is still starting. */
  async #startOnce(): Promise<void> {
    try {
      this.#server = await startServer({
        name: 'shop',
        command: [...START, '-H', LOOPBACK, '-p', String(this.port)],
        env: { ...this.env, NODE_OPTIONS: `--import=${CRASH_POINTS}` },
        url: `http://${LOOPBACK}:${this.port}`,
        readyPath: '/api/health',
      });
      this.#up.resolve();
    } catch (error) {
      if (!existsSync(`${this.pointFile}.fired`)) this.accidents.push(`no start: ${String(error)}`);
    }
  }

  #note(): void {
    const fired = `${this.pointFile}.fired`;
    if (existsSync(fired) && this.#armed !== undefined) {
      rmSync(fired);
      this.kills.push({ point: this.#armed, at: Date.now() });
      this.#armed = undefined;
    } else {
      this.accidents.push(`the shop ended by itself: ${this.#server?.output().slice(-1_000)}`);
    }
  }
}
