export class StepError extends Error {
  readonly output: string;
  readonly advice: string;
  constructor(message: string, more?: { output?: string; advice?: string });
}

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export function step(
  title: string,
  work: () => Promise<string | undefined> | string | undefined,
  out?: Terminal,
): Promise<void>;
export function elapsed(ms: number): string;
export function paint(code: string, text: string, out?: Terminal): string;
export function tail(output: string, lines?: number): string;
export function explain(error: unknown, out?: Terminal): void;
