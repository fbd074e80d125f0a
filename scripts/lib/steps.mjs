/** Progress for people: one line a step, with the time it took; on failure what went wrong and what to try. */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const TITLE_WIDTH = 12;

/** A step that failed in a way that the reader can mend. */
export class StepError extends Error {
  name = 'StepError';

  constructor(message, { output = '', advice = '' } = {}) {
    super(message);
    this.output = output;
    this.advice = advice;
  }
}

/** Runs `work` under a title. The text that it returns is shown behind the title. */
export async function step(title, work, out = process.stdout) {
  const started = Date.now();
  const stop = out.isTTY ? spin(title, started, out) : announce(title, out);
  try {
    const note = await work();
    stop();
    out.write(`${line(paint('32', '✓', out), title, note ?? '', started)}\n`);
  } catch (error) {
    stop();
    out.write(`${line(paint('31', '✗', out), title, error?.note ?? 'failed', started)}\n`);
    throw error;
  }
}

function spin(title, started, out) {
  let frame = 0;
  const timer = setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    out.write(`\r\x1b[2K${line(FRAMES[frame], title, '', started)}`);
  }, 120);
  return () => {
    clearInterval(timer);
    out.write('\r\x1b[2K');
  };
}

function announce(title, out) {
  // A log has no line to redraw: only what lasts is announced.
  const timer = setTimeout(() => out.write(`  · ${title} …\n`), 1_000);
  return () => clearTimeout(timer);
}

function line(mark, title, note, started) {
  return `  ${mark} ${title.padEnd(TITLE_WIDTH)} ${elapsed(Date.now() - started).padStart(7)}  ${note}`.trimEnd();
}

/** Milliseconds as `0.4 s`, `21 s`, `1 min 05 s`. */
export function elapsed(ms) {
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

export function paint(code, text, out = process.stdout) {
  return out.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text;
}

/** The last lines of what a program printed, indented. */
export function tail(output, lines = 25) {
  const kept = output.trimEnd().split('\n').slice(-lines);
  return kept.map((text) => `    ${text}`).join('\n');
}

/** What went wrong, the end of the failing program's output, and the next thing to try. */
export function explain(error, out = process.stderr) {
  if (!(error instanceof StepError)) {
    out.write(`\n${error?.stack ?? error}\n`);
    return;
  }
  const parts = [paint('31', error.message, out)];
  if (error.output.trim()) parts.push(tail(error.output));
  if (error.advice) parts.push(`${paint('1', 'Try next:', out)} ${error.advice}`);
  out.write(`\n${parts.join('\n\n')}\n`);
}
