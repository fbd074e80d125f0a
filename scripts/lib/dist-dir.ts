/** Where the build for tests and measurements lies: beside the demo's, so that a shop that runs is left alone. */
export const TEST_DIST_DIR = '.next-test';
/** The build of `npm run chaos`, which holds the points to end at (db/crash-point.ts). */
export const CHAOS_DIST_DIR = '.next-chaos';
