export { type Losses, losses, solid, splitLines } from '../../src/verify/conservation.ts';
