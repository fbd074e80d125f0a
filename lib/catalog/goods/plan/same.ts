/** Whether any value of a row is another one, the order of what a JSON column holds included. */
export function differ<T extends object>(a: T, b: T): boolean {
  return Object.entries(a).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(b[key as keyof T]),
  );
}
