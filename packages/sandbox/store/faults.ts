/** Fault rules as they were posted, with how often each was drawn and has fired. */
import type { FaultRule } from '../faults/rule';
import type { Sqlite } from './open';

export interface StoredFault {
  readonly id: number;
  readonly rule: FaultRule;
  readonly drawn: number;
  readonly fired: number;
}

interface Row {
  id: number;
  rule: string;
  drawn: number;
  fired: number;
}

export type Faults = ReturnType<typeof faultStore>;

export function faultStore(db: Sqlite) {
  const add = db.prepare<[string]>('INSERT INTO faults (rule) VALUES (?)');
  const every = db.prepare<[], Row>('SELECT * FROM faults ORDER BY id');
  const count = db.prepare<[number, number]>(
    'UPDATE faults SET drawn = drawn + 1, fired = fired + ? WHERE id = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM faults WHERE id = ?');
  const clear = db.prepare('DELETE FROM faults');
  // Read on every request, changed seldom: kept in memory, written through.
  let cache: StoredFault[] | undefined;
  const load = (): StoredFault[] => {
    cache ??= every.all().map((row) => ({ ...row, rule: JSON.parse(row.rule) as FaultRule }));
    return cache;
  };
  return {
    list: (): readonly StoredFault[] => load(),
    add(rule: FaultRule): number {
      cache = undefined;
      return Number(add.run(JSON.stringify(rule)).lastInsertRowid);
    },
    count(id: number, fired: boolean): void {
      cache = undefined;
      count.run(fired ? 1 : 0, id);
    },
    remove(id: number): boolean {
      cache = undefined;
      return remove.run(id).changes > 0;
    },
    clear(): void {
      cache = undefined;
      clear.run();
    },
    forget(): void {
      cache = undefined;
    },
  };
}
