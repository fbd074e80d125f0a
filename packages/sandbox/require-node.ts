/** The database driver ends an older Node with a segmentation fault and no message. Import it first: it asks before. */
if (Number.parseInt(process.version.slice(1), 10) < 22) {
  console.error(
    `The sandbox runs on Node 22 or newer, and this is ${process.version}: install Node 24 (in the shop's repository, \`npm ci\` brings it).`,
  );
  process.exit(1);
}
