import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moved } from '../../page/goal-order.js';

describe('A goal that is moved', () => {
  it('changes places with the one before it', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b']);
  });

  it('changes places with the one behind it', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
  });

  it('leaves the list as it was', () => {
    const before = ['a', 'b'];
    moved(before, 0, 1);
    assert.deepEqual(before, ['a', 'b']);
  });
});
