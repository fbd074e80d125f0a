/**
 * Whether this Node can run the shop. The database driver ends an older one with a segmentation fault and no message,
 * so this is asked before the driver is loaded: nothing is imported here.
 */
const OLDEST_NODE = 22;

/** @returns one line that says what to do; undefined when the version will do. */
export function nodeFault(version = process.version): string | undefined {
  if (Number.parseInt(version.replace(/^v/, ''), 10) >= OLDEST_NODE) return undefined;
  return `The shop runs on Node ${OLDEST_NODE} or newer, and this is ${version}: install Node 24, or run \`npm ci\`, which brings it (\`npm prune --omit=dev\` takes it away again).`;
}

/** Ends the process with exit code 1 and one line where the driver would crash it. */
export function requireNode(): void {
  const fault = nodeFault();
  if (fault === undefined) return;
  console.error(fault);
  process.exit(1);
}
