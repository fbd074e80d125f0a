/** One value of a query parameter: the first, when somebody repeats it. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The values of a page's query, and the page's address with them: a sign-in on the way leads back to the same. */
export function askedOf(path: string, query: Record<string, string | string[] | undefined>) {
  const values = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, single(value)]));
  const known = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const asked = new URLSearchParams(known);
  return { values, address: asked.size === 0 ? path : `${path}?${asked}` };
}
