import { describe, expect, it } from 'vitest';
import { isNewsroomName } from '../../src/languages/newsroom-names.ts';

describe('The name of a newsroom', () => {
  it('is one that the world knows, or ends in what kind of newsroom it is', () => {
    for (const name of ['AFP', 'Agence France-Presse', 'The Associated Press', '路透社'])
      expect(isNewsroomName(name), name).toBe(true);
    for (const name of ['Orlu Herald', 'Lake TV', 'The Paper', '北港日报', '奥鲁电视台'])
      expect(isNewsroomName(name), name).toBe(true);
  });

  it('is no person’s, and no kind of newsroom alone', () => {
    for (const name of ['Ann Ekke', 'Herald', 'Daily', '安例', '日报', 'Herald Ekke', ''])
      expect(isNewsroomName(name), name).toBe(false);
  });
});
