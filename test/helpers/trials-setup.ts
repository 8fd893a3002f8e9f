import fc from 'fast-check';
import { report, trialOf, trials } from './trials.ts';

// the same cases in every run, unless others are asked for
const { seed } = trialOf(process.env);
fc.configureGlobal({ ...(seed === undefined ? {} : { seed }), ...trials(100), reporter: report });
