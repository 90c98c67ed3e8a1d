/**
 * A value that must be there. Where it is not, the page itself has a mistake, and says so at once
 * instead of going on with nothing.
 *
 * @template T
 * @param {T} value
 * @returns {NonNullable<T>}
 */
export function present(value) {
  if (value === null || value === undefined) {
    throw new TypeError('Something that the page needs is not there');
  }
  return value;
}

/**
 * The element of the page that has this id.
 *
 * @param {string} id
 */
export function byId(id) {
  return present(document.getElementById(id));
}
