/** `npm test -- --only unit,e2e` */
import { STAGES, type StageName } from './stages';

const isStage = (name: string): name is StageName => STAGES.some((stage) => stage === name);

/** @returns the stages in their order, or a sentence that says what is wrong with the arguments. */
export function selection(args: readonly string[]): StageName[] | string {
  if (args.length === 0) return [...STAGES];
  const [flag, list] = args[0]?.startsWith('--only=') ? ['--only', args[0].slice('--only='.length)] : args;
  if (flag !== '--only' || !list) return `usage: npm test [-- --only ${STAGES.join(',')}]`;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !isStage(name));
  if (unknown.length > 0) return `no stage is called ${unknown.join(', ')}; there are ${STAGES.join(', ')}`;
  // Browser and suites need a shop that is built.
  if (wanted.includes('e2e') || wanted.includes('reliability')) wanted.push('build');
  return STAGES.filter((stage) => wanted.includes(stage));
}
