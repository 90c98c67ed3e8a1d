import { writeOneFile } from './one-file.js';
import { writeServed } from './served.js';

/** Bundles the page twice: into few files, which are served, and into one, to be opened from a disk. */

await writeServed();
await writeOneFile();
