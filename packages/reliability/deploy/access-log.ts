/** What the sample's access log tells: which instance took which order, and that no order's key stands in it. Pure. */

/** `"POST /checkout HTTP/1.1" 303 … to 127.0.0.1:3000, 127.0.0.1:3001 502, 303 …`: the last one answered. */
const LINE =
  /"(?<method>[A-Z]+) (?<path>\S*) [^"]*" (?<status>\d{3}) .* to (?<asked>[\d.:, ]+?) [\d, -]+ [\d., -]+$/;

export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Ports, in the order that nginx asked them. */
  readonly asked: readonly number[];
}

export function readAccessLog(text: string): Answered[] {
  return text.split('\n').flatMap((line) => {
    const { method = '', path = '', status, asked } = LINE.exec(line)?.groups ?? {};
    if (asked === undefined) return [];
    const ports = asked.split(',').map((address) => Number(address.trim().split(':')[1]));
    return [{ method, path, status: Number(status), asked: ports }];
  });
}

/** How many orders an instance took. */
export function ordersAt(answered: readonly Answered[], port: number): number {
  return answered.filter(
    ({ method, path, status, asked }) =>
      method === 'POST' && path === '/checkout' && status < 400 && asked.at(-1) === port,
  ).length;
}

/** @param orderPaths `/order/<key>`. @returns how many of their keys stand in the text. */
export function keysIn(text: string, orderPaths: readonly string[]): number {
  return orderPaths.filter((orderPath) => text.includes(orderPath.split('/')[2] ?? orderPath)).length;
}
