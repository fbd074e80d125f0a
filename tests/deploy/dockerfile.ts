/** Reads a Dockerfile as far as ours goes: stages of instructions, with continued lines joined and options taken apart. */

export interface Instruction {
  readonly name: string;
  /** `--from=build` is `{ from: 'build' }`. */
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Stage {
  readonly image: string;
  readonly alias: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** @throws Error when something stands before the first FROM. */
export function readDockerfile(text: string): Stage[] {
  const stages: { image: string; alias: string | undefined; instructions: Instruction[] }[] = [];
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n');
  for (const line of lines) {
    const instruction = readInstruction(line);
    if (instruction.name === 'FROM') {
      const [image = '', , alias] = instruction.text.split(/\s+/);
      stages.push({ image, alias, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (stage === undefined) throw new Error(`before FROM: ${line}`);
    stage.instructions.push(instruction);
  }
  return stages;
}

function readInstruction(line: string): Instruction {
  const [, name = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
  const options: Record<string, string> = {};
  let text = rest.trim();
  for (;;) {
    const option = /^--([\w-]+)=(\S+)\s+/.exec(text);
    if (option === null) return { name: name.toUpperCase(), options, text };
    options[option[1] ?? ''] = option[2] ?? '';
    text = text.slice(option[0].length);
  }
}

/** `["node", "server.js"]`, as CMD is to be written: without a shell between it and the signals. */
export function readCommand(text: string): [string, ...string[]] {
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) {
    throw new Error(`not a list of words: ${text}`);
  }
  const [program, ...args] = parts;
  if (program === undefined) throw new Error('an empty command');
  return [program, ...args];
}

/** `A=1 B=2`, as ENV is written. */
export function readVariables(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('=', 2)));
}

/** The names of .dockerignore; `.env.*` covers what begins so, `!name` takes one back. */
export function isIgnored(patterns: string, name: string): boolean {
  let ignored = false;
  for (const line of patterns.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const pattern = line.replace(/^!/, '');
    const fits = pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    if (fits) ignored = !line.startsWith('!');
  }
  return ignored;
}
