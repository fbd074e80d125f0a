/**
 * Builds the Dockerfile's stages without a container engine: each stage is a folder, COPY copies into it, RUN runs there
 * with absolute paths led into it. What it cannot show: that the base images hold what we think they hold.
 */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '@/scripts/lib/processes.mjs';
import { root, systemPath } from '@/scripts/lib/project.mjs';
import {
  type Instruction,
  isIgnored,
  readCommand,
  readDockerfile,
  readVariables,
} from '@/tests/deploy/dockerfile';

export interface Image {
  readonly folder: string;
  /** Of the image, `/app`: within `folder`. */
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: { readonly uid: number; readonly gid: number };
  readonly command: [string, ...string[]];
}

interface Building {
  folder: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string;
}

export interface BuildInputs {
  /** `--build-arg`. */
  readonly args: Readonly<Record<string, string>>;
  /** `--secret`, by the variable that they fill. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Where the official image of Node has it. */
const NODE = 'usr/local/bin/node';

/** @returns the last stage. @throws Error with a step's output when it fails. */
export async function buildImage(
  scratch: string,
  inputs: BuildInputs,
  say: (line: string) => void,
): Promise<Image> {
  const built = new Map<string, Building>();
  let last: Building | undefined;
  for (const [index, { image, alias, instructions }] of readDockerfile(read('Dockerfile')).entries()) {
    const stage = startStage(path.join(scratch, `stage-${index}`), image);
    for (const instruction of instructions) {
      say(`  ${instruction.name} ${instruction.text}`);
      await carryOut(instruction, stage, built, inputs);
    }
    built.set(alias ?? String(index), stage);
    last = stage;
  }
  if (last === undefined) throw new Error('the Dockerfile has no stage');
  const [uid = 0, gid = 0] = last.user.split(':').map(Number);
  return { ...last, user: { uid, gid }, command: readCommand(last.command) };
}

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** The base image: of Node's the program alone, of Debian's nothing, since this machine's own is used. */
function startStage(folder: string, image: string): Building {
  mkdirSync(folder);
  if (image.startsWith('node:')) {
    mkdirSync(path.dirname(path.join(folder, NODE)), { recursive: true });
    cpSync(process.execPath, path.join(folder, NODE));
  }
  return { folder, workdir: folder, env: {}, user: '0:0', command: '' };
}

async function carryOut(
  { name, options, text }: Instruction,
  stage: Building,
  built: ReadonlyMap<string, Building>,
  inputs: BuildInputs,
): Promise<void> {
  switch (name) {
    case 'WORKDIR':
      stage.workdir = path.join(stage.folder, text);
      mkdirSync(stage.workdir, { recursive: true });
      break;
    case 'ENV':
      Object.assign(stage.env, readVariables(text));
      break;
    case 'ARG':
      stage.env[text] = inputs.args[text] ?? '';
      break;
    case 'USER':
      stage.user = text;
      break;
    case 'CMD':
      stage.command = text;
      break;
    case 'COPY':
      copy(text.split(/\s+/), options, stage, built);
      break;
    case 'RUN':
      await runStep(text, options, stage, inputs);
      break;
    case 'VOLUME':
    case 'EXPOSE':
    case 'STOPSIGNAL':
    case 'HEALTHCHECK':
      break;
    default:
      throw new Error(`the builder does not know ${name}`);
  }
}

function copy(
  words: readonly string[],
  { from, chown }: Instruction['options'],
  stage: Building,
  built: ReadonlyMap<string, Building>,
): void {
  const names = words.slice(0, -1);
  const target = path.resolve('/', path.relative(stage.folder, stage.workdir), words.at(-1) ?? '');
  const inStage = path.join(stage.folder, target);
  for (const name of names) {
    const source = from === undefined ? path.join(root, name) : path.join(folderOf(built, from), name);
    // A file goes into a folder that is named with its slash; a folder gives what it holds.
    const into = words.at(-1)?.endsWith('/') ? path.join(inStage, path.basename(name)) : inStage;
    cpSync(source, into, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => from !== undefined || !isIgnoredFile(file),
    });
    if (chown !== undefined) chownAll(into, chown);
  }
}

function folderOf(built: ReadonlyMap<string, Building>, name: string): string {
  const stage = built.get(name);
  if (stage === undefined) throw new Error(`there is no stage ${name}`);
  return stage.folder;
}

/** Names without a slash in .dockerignore are those of the context's top. */
function isIgnoredFile(file: string): boolean {
  const [top = ''] = path.relative(root, file).split(path.sep);
  return top !== '' && isIgnored(read('.dockerignore'), top);
}

function chownAll(name: string, owner: string): void {
  const [uid = 0, gid = 0] = owner.split(':').map(Number);
  lchownSync(name, uid, gid);
  for (const entry of readdirSync(name, { withFileTypes: true })) {
    const inside = path.join(name, entry.name);
    if (entry.isDirectory()) chownAll(inside, owner);
    else chownSync(inside, uid, gid);
  }
}

async function runStep(
  text: string,
  { mount = '' }: Instruction['options'],
  stage: Building,
  { secrets }: BuildInputs,
): Promise<void> {
  const variable = /(?:^|,)env=(\w+)/.exec(mount)?.[1];
  const secret = variable === undefined ? {} : { [variable]: secrets[variable] ?? '' };
  const command = text.replace(/(^|[\s=])\/(?=[a-z])/g, `$1${stage.folder}/`);
  const env = {
    HOME: process.env.HOME,
    // What this machine has fetched before is not fetched again.
    npm_config_prefer_offline: 'true',
    PATH: `${path.join(stage.folder, path.dirname(NODE))}:${systemPath()}`,
    ...stage.env,
    ...secret,
  };
  const { code, output } = await run('sh', ['-c', command], { cwd: stage.workdir, env });
  if (code !== 0) throw new Error(`${text} ended with ${code}:\n${output}`);
}

/** Every file of an image, relative to it. */
export function filesOf(image: Image): string[] {
  return readdirSync(image.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(image.folder, path.join(entry.parentPath, entry.name)));
}

/** A scratch folder is its maker's alone, and the image's user has to get through it. */
export function letThrough(folder: string): void {
  if (existsSync(folder)) chmodSync(folder, 0o755);
}
