/**
 * Where a file of the page is that it loads by itself, by its name among the sources. Bundled, the
 * page has its files' versions in their names, and a module in the place of this one that knows them.
 *
 * @param {string} name
 */
export function address(name) {
  return name;
}
