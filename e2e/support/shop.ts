/** The shop under test, as an operator reaches it. */
import path from 'node:path';
import { run } from '../../scripts/lib/processes.mjs';
import { projectEnv, root } from '../../scripts/lib/project.mjs';
import { openRaw, type RawDatabase } from '../../scripts/lib/raw-database';
import type { Scratch } from '../../scripts/lib/scratch';

export class Shop {
  constructor(private readonly world: Scratch) {}

  get url(): string {
    return this.world.shopUrl;
  }

  /** Plain SQL at its database, on whatever engine. Close it. */
  openDatabase(): RawDatabase {
    return openRaw(this.world.env.DATABASE_URL);
  }

  /** As DATABASE_URL has it. */
  get databaseUrl(): string {
    return this.world.env.DATABASE_URL ?? '';
  }

  /** On SQLite. */
  get databaseFile(): string {
    return this.world.databaseFile;
  }

  /** Where it writes: its database, its messages, and what it and the sandbox print. */
  get folder(): string {
    return path.dirname(this.world.databaseFile);
  }

  /** `npm run reconcile` against this shop's database and gateway. @returns what it printed. */
  reconcile(): Promise<string> {
    return this.script('reconcile');
  }

  /** `npm run rehearse` beside this shop. @returns what it printed. @throws Error where it ends with a blocker. */
  rehearse(): Promise<string> {
    return this.script('rehearse');
  }

  /** `npm run catalogue` beside this shop: it may end with a fault. */
  catalogue(...args: string[]): Promise<{ code: number | null; output: string }> {
    const env = projectEnv({ ...this.world.env, LOG_LEVEL: 'warn', NODE_ENV: 'production' });
    return run('npm', ['run', '--silent', 'catalogue', '--', ...args], { cwd: root, env });
  }

  /** Keeps a picture for this shop, which goes on meanwhile. @returns what `products.pictures` holds of it, as JSON. */
  async storePicture(file: string, alt: string): Promise<string> {
    const script = path.join(import.meta.dirname, 'store-picture.ts');
    const output = await this.command('tsx', '--conditions=react-server', script, file, alt);
    // Node warns of what is new on the same way.
    const picture = output.split('\n').find((line) => line.startsWith('{'));
    if (picture === undefined) throw new Error(`no picture was stored:\n${output}`);
    return picture;
  }

  private script(name: string): Promise<string> {
    return this.command('npm', 'run', '--silent', name);
  }

  private async command(program: string, ...args: readonly string[]): Promise<string> {
    const env = projectEnv({ ...this.world.env, LOG_LEVEL: 'warn', NODE_ENV: 'production' });
    const { code, output } = await run(program, args, { cwd: root, env });
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with code ${code}:\n${output}`);
    return output;
  }
}
