/** Numbers in the console's sentences. */
export const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
export const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
export const wholeNumber = new Intl.NumberFormat('en-IN');
