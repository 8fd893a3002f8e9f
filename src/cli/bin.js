#!/usr/bin/env node
// Plain JavaScript without top-level await, so that an old Node reads far enough to say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Lectern needs Node 20.11 or later; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  import('./start.js')
    .then(({ start }) => start(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    });
}
