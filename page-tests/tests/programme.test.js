import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blankFile, columnsOf, compared, ladderText, shortName } from '../../page/programme.js';

/** @type {import('../../page/api.js').Column} */
const GRADE = {
  name: 'grade',
  aliases: ['your grade'],
  of: ['mentors', 'mentees'],
  purpose: 'shared',
  required: 'value',
  values: [],
};
/** @type {import('../../page/api.js').Programme} */
const PROGRAMME = {
  name: 'closed',
  title: 'Closed',
  description: '',
  objective: 'most-matched',
  usesSpecialCategoryData: false,
  files: [['mentors', 'mentees'], ['participants']],
  columns: [
    GRADE,
    { ...GRADE, name: 'wishes', aliases: [], of: ['mentees'], required: 'optional' },
  ],
  refusesOtherColumns: true,
  outputs: [],
  document: { capacities: { mentor: 1, mentee: 1 } },
};

describe('A programme', () => {
  it('has a blank file for each of its files, with its own headings in one row', () => {
    const programme = {
      ...PROGRAMME,
      roleColumn: { name: 'who', aliases: [], answers: [] },
      columns: [
        ...PROGRAMME.columns,
        { ...GRADE, name: 'team, or "desk"' },
        { ...GRADE, name: 'shoe size', purpose: /** @type {const} */ ('ignored') },
      ],
    };
    const text = (/** @type {string} */ file) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(blankFile(programme, file));

    assert.equal(text('mentors'), '\uFEFFgrade,"team, or ""desk"""\r\n');
    assert.equal(text('participants'), '\uFEFFwho,grade,wishes,"team, or ""desk"""\r\n');
  });

  it('asks each file for its own columns, and one file for all of them', () => {
    const names = (/** @type {string} */ file) =>
      columnsOf(PROGRAMME, file).map(({ name }) => name);

    assert.deepEqual(names('mentors'), ['grade']);
    assert.deepEqual(names('mentees'), ['grade', 'wishes']);
    assert.deepEqual(names('participants'), ['grade', 'wishes']);
  });

  it('finds what is missing, what it does not know, and what it refuses', () => {
    const { missing, unknown, refused } = compared(PROGRAMME, 'mentors', ['Notes', 'Problems']);

    assert.deepEqual(missing, [GRADE]);
    assert.deepEqual(unknown, ['Notes']);
    assert.deepEqual(refused, ['Notes']);
  });

  it("does not refuse the other side's columns: the file may be in the wrong place", () => {
    const { unknown, refused } = compared(PROGRAMME, 'mentors', ['Grade', 'Wishes']);

    assert.deepEqual(unknown, ['Wishes']);
    assert.deepEqual(refused, []);
  });

  it('understands other headings for a column', () => {
    assert.deepEqual(compared(PROGRAMME, 'mentees', ['Your_Grade', 'wishes']), {
      missing: [],
      unknown: [],
      refused: [],
    });
  });

  it('refuses nothing where other columns are welcome', () => {
    const open = { ...PROGRAMME, refusesOtherColumns: false };

    assert.deepEqual(compared(open, 'mentors', ['grade', 'Notes']).refused, []);
  });
});

describe('A short name', () => {
  for (const [title, expected] of [
    ['Žofie’s round!', 'zofie-s-round'],
    ['  2031 / North ', '2031-north'],
    ['配對', 'programme'],
  ]) {
    it(`of ${title} is ${expected}`, () => {
      assert.equal(shortName(String(title)), expected);
    });
  }
});

describe('A ladder', () => {
  it('is the same after it was written and read', () => {
    const steps = [{ name: 'EO' }, { name: 'Grade 7', aliases: ['G7', 'grade seven'] }];

    assert.deepEqual(ladderText.read(ladderText.write(steps)), steps);
  });

  it('has no steps from empty lines and no spellings from nothing', () => {
    assert.deepEqual(ladderText.read('\n  \nEO = \n= HEO'), [{ name: 'EO' }, { name: 'HEO' }]);
  });
});
