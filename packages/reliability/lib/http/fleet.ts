/** Several instances of the shop behind one address, on one database; each can be killed and started again. */
import { type Balancer, type BalancerOptions, startBalancer } from '@/scripts/lib/balancer';
import { freePorts } from '@/scripts/lib/ports';
import { type Server, startShop } from '@/scripts/lib/servers';

type Start = typeof startShop;

export class Fleet {
  #door: Balancer | undefined;
  readonly #instances: { server: Server; again: () => Promise<Server> }[] = [];

  constructor(
    readonly size: number,
    private readonly answered: BalancerOptions['answered'],
  ) {}

  /** In the place of one shop. @returns the first. */
  readonly start: Start = async (front, env, logFile, folder) => {
    const ports = await freePorts(this.size);
    for (const port of ports) {
      const again = () => startShop(port, env, logFile, folder);
      this.#instances.push({ server: await again(), again });
    }
    this.#door = await startBalancer(front, ports, { forwardedFor: 'passed', answered: this.answered });
    const [first] = this.#instances;
    if (!first) throw new Error('a fleet has one instance at least');
    return first.server;
  };

  /** As `kill -9`, in the middle of whatever it does. @returns once it is up again. */
  async killOne(index: number): Promise<void> {
    const instance = this.#instances[index % this.size];
    if (!instance) return;
    await instance.server.kill();
    instance.server = await instance.again();
  }

  async close(): Promise<void> {
    await this.#door?.close();
  }
}
