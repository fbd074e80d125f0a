/** Where the build for tests and measurements lies: beside the demo's, so that a shop that runs is left alone. */
export const TEST_DIST_DIR = '.next-test';
