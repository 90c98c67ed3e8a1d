/**
 * Whether a receipt is as the service signed it: everything but its signature, in its canonical form
 * (RFC 8785, for what receipts consist of), signed with Ed25519. `mentor-matcher receipt verify`
 * checks the same.
 */

/**
 * What a check shows:
 *
 * - `genuine`: signed with the key that was expected, and not a letter was changed;
 * - `unchanged`: signed with the key that it names itself; whose that is, it can't say;
 * - `false`: changed, or signed with another key;
 * - `unreadable`: no receipt at all;
 * - `unchecked`: this browser can't check signatures of this kind.
 *
 * @typedef {'genuine' | 'unchanged' | 'false' | 'unreadable' | 'unchecked'} Verdict
 */

const ALGORITHM = 'Ed25519';

/**
 * @param {unknown} receipt
 * @param {string} [expectedKey] the service's, if it is known
 * @returns {Promise<Verdict>}
 */
export async function verdictOn(receipt, expectedKey) {
  const parts = taken(receipt);
  if (!parts) {
    return 'unreadable';
  }
  try {
    const isRight = await verifies(expectedKey ?? parts.publicKey, parts.value, parts.signed);
    if (!isRight) {
      return 'false';
    }
    return expectedKey ? 'genuine' : 'unchanged';
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotSupportedError'
      ? 'unchecked'
      : 'false';
  }
}

/**
 * A receipt's signature and what is signed; null where it is no signed receipt.
 *
 * @param {unknown} receipt
 */
function taken(receipt) {
  if (receipt === null || typeof receipt !== 'object' || !('signature' in receipt)) {
    return null;
  }
  const { signature, ...signed } = receipt;
  const { publicKey, value } = /** @type {Record<string, unknown>} */ (signature ?? {});
  return typeof publicKey === 'string' && typeof value === 'string'
    ? { publicKey, value, signed }
    : null;
}

/**
 * @param {string} publicKey X.509 in base64
 * @param {string} signature in base64
 * @param {object} signed
 */
async function verifies(publicKey, signature, signed) {
  const key = await crypto.subtle.importKey('spki', bytes(publicKey), ALGORITHM, false, ['verify']);
  const message = new TextEncoder().encode(canonical(signed));
  return crypto.subtle.verify(ALGORITHM, key, bytes(signature), message);
}

/** @param {string} base64 */
function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * The one way to write a value: names in order, no spaces.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join()}]`;
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${members.join()}}`;
}
