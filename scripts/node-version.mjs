const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

// Imported first by every script, so that an old Node says this and not something about syntax.
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  process.exit(1);
}
