/** One value of a query parameter: the first, when somebody repeats it. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
