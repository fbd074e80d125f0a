/** Where the build for the browser tests lies: beside the demo's, so that a shop that runs is left alone. */
export const DIST_DIR = '.next-e2e';
