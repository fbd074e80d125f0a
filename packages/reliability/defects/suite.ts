/** `npm run defects`: eighteen defects of shops that run today, each replayed against this one. */
import type { Suite } from '../lib/suite';
import { defects as all } from './all';
import { type Defect, tableRow, Verdict } from './lib/defect';
import { type DefectWorld, startDefectWorld } from './lib/world';

export const defects: Suite<Record<string, never>> = {
  name: 'defects',
  promise: 'the eighteen defects found in published integrations of this gateway are not to be had here',
  full: {},
  short: {},
  async run({ say }) {
    const world = await startDefectWorld();
    const results: { defect: Defect; verdict: Verdict }[] = [];
    for (const defect of all) {
      const started = performance.now();
      const verdict = await judged(world, defect);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(`${verdict.shown ? 'beaten' : 'BROKEN'} ${defect.number} in ${seconds} s: ${defect.title}`);
      results.push({ defect, verdict });
    }
    await world.close();
    say(
      ['| defect | what this shop does | shown in |', '| --- | --- | --- |', ...all.map(tableRow)].join('\n'),
    );
    const sum = (of: (verdict: Verdict) => number) =>
      results.reduce((total, { verdict }) => total + of(verdict), 0);
    return {
      figures: {
        ...Object.fromEntries(results.map(({ defect, verdict }) => [`d${defect.number}`, verdict.shown])),
        beaten: sum(({ shown }) => Number(shown)),
        promises: sum(({ promises }) => promises),
        controls: sum(({ controls }) => controls),
      },
      broken: results.flatMap(({ defect, verdict }) => [
        ...verdict.broken.map((sentence) => `${defect.number}: ${sentence}`),
        ...(verdict.shown || verdict.broken.length > 0 ? [] : [`${defect.number}: nothing was shown`]),
      ]),
    };
  },
};

/** A replay that breaks off has shown nothing, and must not keep the others from theirs. */
async function judged(world: DefectWorld, defect: Defect): Promise<Verdict> {
  const verdict = new Verdict();
  try {
    await world.calm();
    await defect.replay(world, verdict);
  } catch (error) {
    verdict.broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return verdict;
}
