import { register } from 'tsx/esm/api';

// Serves the folder that is named first, without a build, in a process that an attack may end: prints the address.
register({ tsconfig: false });
const { startServer } = await import('../../src/cli/serve/server.ts');
const [folder = '', host] = process.argv.slice(2);
const at = { port: { number: 20_000 + (process.pid % 20_000), orNext: true }, ...(host ? { host } : {}) };
const server = await startServer(folder, at, (text) => process.stderr.write(`${text}\n`));
process.stdout.write(`${server.address}\n`);
process.once('SIGTERM', () => server.close());
