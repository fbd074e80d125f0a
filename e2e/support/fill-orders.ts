/** Orders of two years in a shop of a test's own that has none yet. */
import { prepareDatabase, type Scratch } from '../../scripts/lib/scratch';

export const fillOrders = ({ env }: Scratch, count: number): Promise<void> =>
  prepareDatabase(env, [`db:seed -- --orders ${count}`]);
