import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mappingFile,
  mappingFrom,
  mappingOf,
  saidOf,
  saying,
  swapped,
  together,
  withoutColumns,
} from '../../page/mapping.js';

const SEEN = {
  file: 'mentors',
  of: /** @type {const} */ ('mentors'),
  names: ['grade', 'biography'],
  isCorrectable: true,
  rows: [],
  columns: [
    column('A', 'Your grade', 'grade'),
    column('B', 'About you', 'biography'),
    column('C', 'Salary', ''),
    { ...column('D', 'Notes', 'notes'), isSayable: false },
  ],
};

describe('What the columns of files are said to be', () => {
  it('is kept with the headings that were read, and what was said to be otherwise', () => {
    const kept = mappingFile([SEEN], { mentors: { biography: [] } });

    assert.deepEqual(mappingOf(new TextDecoder().decode(kept)), {
      mentors: { grade: ['Your grade'], biography: [] },
    });
  });

  it('goes with its file where two files change places', () => {
    const [first, second] = [picked('first.csv'), picked('second.csv')];
    const before = {
      lawfulBasis: 'consent',
      programme: 'civil-service',
      objective: 'pairs',
      columns: {},
      mapping: { mentors: { grade: ['Level'] } },
      corrected: ['mentees', 'opt-outs'],
      files: { mentors: first, mentees: second, 'opt-outs': picked('gone.csv') },
    };

    const after = swapped(before);

    assert.deepEqual(after.files, { ...before.files, mentors: second, mentees: first });
    assert.deepEqual(after.mapping, { mentees: { grade: ['Level'] } });
    assert.deepEqual(after.corrected, ['mentors', 'opt-outs']);
    assert.deepEqual(swapped(after), before);
  });

  it('is read from no other document', () => {
    for (const text of [
      '',
      'not JSON',
      '[]',
      'null',
      '{"version": 1}',
      '{"version": 2, "files": [{"of": "mentors", "columns": {}}]}',
      '{"version": 1, "files": [{"of": "nobody", "columns": {}}]}',
      '{"version": 1, "files": [{"of": "mentors"}]}',
      '{"version": 1, "files": [{"of": "mentors", "columns": {"grade": "Your grade"}}]}',
      '{"version": 1, "files": [{"of": "mentors", "columns": {"grade": [1]}}]}',
    ]) {
      assert.equal(mappingOf(text), null, text);
    }
  });

  it('is of everybody where one file holds them all, and of no file that nothing was said of', () => {
    const said = { grade: ['A'] };
    const mapping = mappingFrom([
      { name: 'participants', said },
      { name: 'opt-outs', said: {} },
    ]);

    assert.deepEqual(mapping, { everybody: said });
    assert.deepEqual(saidOf(mapping, 'participants'), said);
    assert.deepEqual(saidOf(mapping, 'mentors'), {});
    assert.deepEqual(saidOf(undefined, 'mentors'), {});
  });

  it('can be forgotten, so that headings alone say it', () => {
    const answers = { columns: { Post: 'job title' }, mapping: { mentors: { grade: ['A'] } } };

    assert.deepEqual(withoutColumns(answers), { columns: {}, mapping: {} });
  });

  it('goes before what was said of a heading in whatever file', () => {
    const answers = { columns: { 'Your grade': 'grade', Post: 'job title' }, mapping: {} };

    assert.deepEqual(saying(answers, { mentors: { grade: ['Band'] } }), {
      columns: { Post: 'job title' },
      mapping: { mentors: { grade: ['Band'] } },
    });
  });

  it('is said of each file for itself, and the later word counts', () => {
    assert.deepEqual(
      together(
        { mentors: { grade: ['A'], biography: ['B'] } },
        { mentors: { grade: ['C'] }, mentees: { grade: [] } },
      ),
      { mentors: { grade: ['C'], biography: ['B'] }, mentees: { grade: [] } },
    );
  });
});

/**
 * @param {string} letter
 * @param {string} heading
 * @param {string} name
 */
function column(letter, heading, name) {
  return {
    letter,
    title: `${letter} "${heading}"`,
    headings: [heading],
    samples: [],
    column: name,
    isAsked: false,
    isSayable: true,
  };
}

/** @param {string} fileName */
function picked(fileName) {
  return { fileName, bytes: new Uint8Array() };
}
