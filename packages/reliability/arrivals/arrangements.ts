/** Every order in which things can come. */

/** Every order of every choice of `items`, from one of them up to all: 1,956 of six. */
export function* arrangements<T>(items: readonly T[]): Generator<readonly T[]> {
  for (const [index, item] of items.entries()) {
    yield [item];
    for (const rest of arrangements(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

/** Every order of all `items`: 720 of six. */
export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  for (const order of arrangements(items)) if (order.length === items.length) yield order;
}
