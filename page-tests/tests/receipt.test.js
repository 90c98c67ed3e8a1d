import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, it, mock } from 'node:test';
import { canonical, verdictOn } from '../../page/receipt.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const OTHER = generateKeyPairSync('ed25519')
  .publicKey.export({ type: 'spki', format: 'der' })
  .toString('base64');

const SAID = { job: '0011', objects: 7, matching: false, files: [{ name: 'a', bytes: 1 }] };
/** As RFC 8785 has it, written by hand. */
const CANONICAL = '{"files":[{"bytes":1,"name":"a"}],"job":"0011","matching":false,"objects":7}';
const RECEIPT = {
  ...SAID,
  signature: {
    algorithm: 'Ed25519',
    publicKey: KEY,
    value: sign(null, Buffer.from(CANONICAL), privateKey).toString('base64'),
  },
};

describe('A receipt', () => {
  it('is written in one way, whatever the order of its parts', () => {
    assert.equal(canonical(SAID), CANONICAL);
    assert.equal(canonical({ b: null, a: [], 'é"': {} }), '{"a":[],"b":null,"é\\"":{}}');
  });

  it('is genuine when the service signed it', async () => {
    assert.equal(await verdictOn(RECEIPT, KEY), 'genuine');
    const { signature, ...said } = RECEIPT;
    assert.equal(await verdictOn({ signature, ...said }, KEY), 'genuine');
  });

  it('is only unchanged where the key is not known', async () => {
    assert.equal(await verdictOn(RECEIPT), 'unchanged');
  });

  for (const [what, receipt] of Object.entries({
    'a number is another': { ...RECEIPT, objects: 8 },
    'something was added': { ...RECEIPT, note: 'x' },
    'something was taken out': { ...RECEIPT, matching: undefined },
    'a file is another': { ...RECEIPT, files: [{ name: 'b', bytes: 1 }] },
    'the signature is another': {
      ...RECEIPT,
      signature: { ...RECEIPT.signature, value: 'AAAA' },
    },
    'the signature is none': { ...RECEIPT, signature: { ...RECEIPT.signature, value: '%' } },
  })) {
    it(`is false where ${what}`, async () => {
      assert.equal(await verdictOn(JSON.parse(JSON.stringify(receipt)), KEY), 'false');
    });
  }

  it('is false where another key signed it, whatever key it names', async () => {
    assert.equal(await verdictOn(RECEIPT, OTHER), 'false');
    const claimed = { ...RECEIPT, signature: { ...RECEIPT.signature, publicKey: OTHER } };
    assert.equal(await verdictOn(claimed), 'false');
    assert.equal(await verdictOn(RECEIPT, 'no key'), 'false');
  });

  it('is none where nothing is signed', async () => {
    for (const receipt of [null, 'x', 7, [], {}, SAID, { signature: null }, { signature: {} }]) {
      assert.equal(await verdictOn(receipt, KEY), 'unreadable');
    }
  });

  it('is not checked where the browser does not know signatures of this kind', async (test) => {
    test.mock.method(crypto.subtle, 'importKey', () =>
      Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
    );

    assert.equal(await verdictOn(RECEIPT, KEY), 'unchecked');
    mock.restoreAll();
  });
});
