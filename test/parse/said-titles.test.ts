import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import type { Candidate, SaidCandidate } from '../../src/parse/titles/weighed/candidates.ts';
import { betterSaid, mayReplace } from '../../src/parse/titles/weighed/choose-talk.ts';

const held = { shared: 0, asked: 0, points: 0, length: 0.4, asks: 0 };
const judging = lexiconOf('en').naming.spoken?.judging;

const chosen = (title: string, more: Partial<Candidate> = {}): Candidate => ({
  name: { title, from: null },
  form: 'phrase',
  value: -1,
  held,
  ...more,
});

/** A sentence that says all that both sides speak of. */
const said = (title: string, more: Partial<SaidCandidate> = {}): SaidCandidate => ({
  name: { title, from: null },
  made: 'piece',
  side: 'tells',
  form: 'sentence.piece',
  value: 1,
  held: { ...held, shared: 1.5, asked: 1, length: 1 },
  ...more,
});

describe('A sentence takes the place of what talk is called by', () => {
  const better = (one: SaidCandidate, taken: readonly string[] = []) =>
    betterSaid({ chosen: chosen('Ferry'), said: [one] }, lexiconOf('en'), new Set(taken))?.title ?? null;

  it('in quotation marks, where somebody states it', () => {
    expect(better(said('The ferry has sunk off Quaye'))).toBe('“The ferry has sunk off Quaye”');
    expect(better(said('Two boats carry salt', { side: 'answers' }))).toBe('“Two boats carry salt”');
  });

  it('with others inside them, where it quotes somebody', () => {
    expect(better(said('“The ferry sinks,” reported the Examiner'))).toBe(
      '“‘The ferry sinks,’ reported the Examiner”',
    );
    expect(better(said('He calls the "old" ferry of Quaye a wreck'))).toBe(
      '“He calls the ‘old’ ferry of Quaye a wreck”',
    );
  });

  it('as it is, where it is a question, and where it says by whom it is reported', () => {
    const question = 'Will the ferry of Quaye sail?';
    expect(better(said(question, { side: 'asks' }))).toBe(question);
    expect(better(said('Reports: the ferry of Quaye sinks'))).toBe('Reports: the ferry of Quaye sinks');
  });

  it('unless that stands above another exchange already', () => {
    expect(better(said('The ferry has sunk off Quaye'), ['“the ferry has sunk off quaye”'])).toBeNull();
  });

  it('unless what was chosen is as good', () => {
    const ofTalk = {
      chosen: chosen('Ferry', { value: 2 }),
      said: [said('Ferry of Quaye', { value: 0, held })],
    };
    expect(betterSaid(ofTalk, lexiconOf('en'), new Set())).toBeNull();
  });
});

describe('No sentence takes that place', () => {
  const may = (one: SaidCandidate, other = chosen('Ferry')) => mayReplace(one, other, judging);

  it.each([
    ['that says what whoever asks claims of somebody', said('The mayor of Hest is a thief')],
    ['that calls somebody', said('Linus, the ferry has sunk')],
    ['that says that something is asked', said('I have a question on the ferry')],
    ['of two words', said('The ferry?', { side: 'asks' })],
    ['that tells what somebody is said to have said', said('Mayor: the ferry has sunk', { made: 'told' })],
    ['that is cut inside a quotation', said('The mayor said, “Heron: a ferry”', { made: 'pair' })],
    ['that leaves a quotation open', said('“Let us close the ferry of Quaye')],
    ['of a phrase of what is asked', said('Ferry of Quaye and Hest', { made: 'phrase' })],
  ])('%s', (_, one) => {
    expect(may(one)).toBe(false);
    expect(may(said('The ferry has sunk off Quaye'))).toBe(true);
  });

  it('of what the answer says, where what is asked says itself what it asks', () => {
    const question = chosen('Will the ferry sail?', { form: 'question' });
    expect(may(said('Two boats carry the salt', { side: 'answers' }), question)).toBe(false);
    expect(may(said('Two boats carry the salt', { side: 'answers' }))).toBe(true);
  });

  it('that says the same, with an article or somebody who is called', () => {
    const question = chosen('How is the ferry?', { form: 'question' });
    expect(may(said('How is the ferry, Arno?', { side: 'asks' }), question)).toBe(false);
  });
});
