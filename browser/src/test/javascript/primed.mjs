// What the engine finds in the people with whom it is made ready: they have to be matched, or it is not.
import { pathToFileURL } from 'node:url';
import { priming } from '../../../../page/priming.js';

const engine = await import(pathToFileURL(process.argv[2]));
const { call, contents } = priming();
for (const operation of ['check', 'run']) {
  const { json } = engine[operation](call, contents, () => {});
  process.stdout.write(`${JSON.parse(json).state}\n`);
}
