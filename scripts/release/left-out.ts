/** Of what the build leaves, the files that no server reads: a third of a release otherwise, but for Node and what is compiled. Pure. */
const LEFT_OUT = [
  // What each page needs: it has told the build what to copy.
  /\.nft\.json$/,
  // What drizzle-kit compares the next migration with.
  /(^|\/)db\/migrations\/(.+\/)?meta\/\d+_snapshot\.json$/,
  // Builds for browsers, and maps of what is minified in none of them.
  /node_modules\/pdfkit\/js\/pdfkit\.(browser|standalone|old)\b/,
  /node_modules\/fontkit\/dist\/browser\b/,
  /node_modules\/.*\.(js|mjs|cjs)\.map$/,
  // Code of these folders is in the commands and in the server.
  /(^|\/)shop\/(catalogue|pages)\/[^/]+\.ts$/,
];
const COMPILED = /node_modules\/better-sqlite3\/prebuilds\/(.+)\.node$/;

/** @param file a path, of the machine that the release is built and run on. */
export function isLeftOut(
  file: string,
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>,
): boolean {
  const name = file.replaceAll('\\', '/');
  const compiled = COMPILED.exec(name)?.[1];
  // Both C libraries of Linux: which one runs is the package's to find out.
  if (compiled !== undefined) return ![`${platform}-${arch}`, `${platform}musl-${arch}`].includes(compiled);
  return LEFT_OUT.some((pattern) => pattern.test(name));
}
