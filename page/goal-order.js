/**
 * A list in which one changes places with the one before it or behind it.
 *
 * @param {string[]} list
 * @param {number} index
 * @param {-1 | 1} by
 */
export function moved(list, index, by) {
  const others = list.filter((_, each) => each !== index);
  return [
    ...others.slice(0, index + by),
    ...list.slice(index, index + 1),
    ...others.slice(index + by),
  ];
}
