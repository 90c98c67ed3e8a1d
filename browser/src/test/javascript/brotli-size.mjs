// How many bytes a file has on its way to a browser, as a server compresses it once and for all.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const content = readFileSync(process.argv[2]);
const params = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
};
process.stdout.write(String(brotliCompressSync(content, { params }).length));
