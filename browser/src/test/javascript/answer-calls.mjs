// Answers calls to the engine: a line of JSON each on standard input, a line each on standard output.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const engine = await import(pathToFileURL(process.argv[2]));

function answered({ operation, call, contents }) {
  try {
    const bytes = contents.map((content) => new Int8Array(Buffer.from(content, 'base64')));
    const { json, files } = engine[operation](call, bytes, () => {});
    return {
      json,
      files: files.map(({ name, mediaType, content }) => ({
        name,
        mediaType,
        content: Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64'),
      })),
    };
  } catch (error) {
    return { thrown: String(error.stack) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(answered(JSON.parse(line)))}\n`);
}
