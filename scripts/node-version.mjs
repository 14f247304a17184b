const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

// Imported first by every script, so that an old Node prints this instead of a syntax error.
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  process.exit(1);
}
