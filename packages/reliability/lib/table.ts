/** Counts in one line, for figures. */

/** `name count, name count`, the names in order. */
export function tableOf(counts: ReadonlyMap<string | number, number>): string {
  return [...counts]
    .toSorted(([left], [right]) => String(left).localeCompare(String(right)))
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}
