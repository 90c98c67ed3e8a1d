/** What `build.js` puts into the file beside the page's own sources. */
declare module 'parts' {
  /** What the service would tell: the programmes, and what else the form offers. */
  export const config: Omit<import('../page/api.js').Config, 'accessCodeRequired'>;
  /** The catalogues, by the names that the page has for them. */
  export const catalogues: Record<string, import('../page/sentences.js').Sentences>;
  /** The made-up participants, by the names of their files. */
  export const demonstration: Record<string, string>;
  export const licences: string;
  /** What runs in the worker: the engine, and what calls it. */
  export const worker: string;
}

/** The engine as it is compiled. */
declare module 'engine' {
  const engine: import('../page/engine-calls.js').Loaded;
  export = engine;
}
