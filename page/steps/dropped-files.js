import { fileIn } from '../zip.js';

/** Files that are dropped on the page instead of being picked. */

/**
 * A file that is dropped beside the place for it would take the place of the page, with all that was
 * entered: the page never lets it.
 *
 * @param {(files: File[]) => void} onDrop more than one file, or one that is not dropped on a place
 *     for one: that takes it as if it was picked there
 */
export function takeDrops(onDrop) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
    }
  });
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const [only, ...others] = files;
    if (only) {
      event.preventDefault();
      const place = others.length === 0 && placeAt(event.target);
      if (place) {
        pick(place, only);
      } else {
        onDrop(files);
      }
    }
  });
}

/**
 * @param {EventTarget | null} target some browsers name the text in an element
 * @returns {HTMLInputElement | null | undefined}
 */
function placeAt(target) {
  const place = target instanceof Text ? target.parentElement : target;
  return place instanceof Element
    ? place.closest('.field')?.querySelector('input[type="file"]')
    : null;
}

/**
 * Picks a file as a user does.
 *
 * @param {HTMLInputElement} place
 * @param {File} file
 */
export function pick(place, file) {
  place.files = listOf(file);
  place.dispatchEvent(new Event('change'));
}

/** One file as a place for files has it. @param {File} file */
export function listOf(file) {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}

/** What tables end with: nothing else takes a place that it is not dropped on. */
const TABLE = /\.(?:xlsx|csv|tsv|txt)$/i;

/**
 * Where each file belongs: where it alone says so by its name, and else, in the order of what is
 * asked, where nothing is yet. As many as are asked for, and not one alone, take all places anew.
 *
 * @param {string[]} fileNames
 * @param {{name: string, isTaken: boolean}[]} asked the service's names for what is asked for, and
 *     whether there is a file
 * @returns {string[]} one of those names for each file, or "" where it has no place
 */
export function placesOf(fileNames, asked) {
  const names = asked.map(({ name }) => name);
  const tables = fileNames.filter((fileName) => TABLE.test(fileName));
  const isAnew = tables.length > 1 && tables.length >= asked.length;
  const called = fileNames.map((fileName) =>
    TABLE.test(fileName) ? calledBy(fileName, names) : '',
  );
  const places = called.map((name, index) => (called.indexOf(name) === index ? name : ''));
  const left = asked
    .filter(({ name, isTaken }) => !places.includes(name) && (isAnew || !isTaken))
    .map(({ name }) => name);
  return places.map(
    (name, index) => name || (TABLE.test(fileNames[index] ?? '') && left.shift()) || '',
  );
}

/**
 * The one name whose word stands in a file's name, or "".
 *
 * @param {string} fileName
 * @param {string[]} names
 */
function calledBy(fileName, names) {
  const [only = '', ...others] = names.filter((name) =>
    new RegExp(`(?<![a-z])${name.replace(/s$/, '')}s?(?![a-z])`, 'i').test(fileName),
  );
  return others.length > 0 ? '' : only;
}

const PAIRS = 'pairs.csv';

/**
 * What was dropped: the pairs of an earlier run, by themselves or in the archive of its results, and
 * the rest.
 *
 * @param {File[]} files
 * @returns {Promise<{announced: File | null, rest: File[], unread: string[]}>} unread are archives
 *     in which there are no pairs, and pairs of yet another run
 */
export async function droppedFiles(files) {
  const [first = null, ...more] = files.filter(({ name }) => isPairs(name));
  let announced = first;
  const unread = more.map(({ name }) => name);
  for (const archive of files.filter(({ name }) => isArchive(name))) {
    const content = await archive.arrayBuffer().catch(() => new ArrayBuffer(0)); // Of a folder, say.
    const bytes = await fileIn(new Uint8Array(content), PAIRS);
    if (bytes && !announced) {
      announced = new File([bytes], PAIRS, { type: 'text/csv' });
    } else {
      unread.push(archive.name);
    }
  }
  const rest = files.filter(({ name }) => !isPairs(name) && !isArchive(name));
  return { announced, rest, unread };
}

/** Also where a browser numbered it, since there was one before. @param {string} name */
function isPairs(name) {
  return /^pairs( ?\(\d+\))?\.csv$/i.test(name);
}

/** @param {string} name */
function isArchive(name) {
  return name.toLowerCase().endsWith('.zip');
}
