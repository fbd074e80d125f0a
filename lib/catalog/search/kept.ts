/** What was found, by what was asked: until something changes, and no more than so many. Pure. */
export class Kept<Value> {
  private readonly values = new Map<string, Value>();

  /** @param most what was asked for the longest ago goes first. */
  constructor(private readonly most: number) {}

  get(key: string, find: () => Value): Value {
    const value = this.values.get(key) ?? find();
    // What was asked last goes last.
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value ?? '');
    return value;
  }

  clear(): void {
    this.values.clear();
  }
}
