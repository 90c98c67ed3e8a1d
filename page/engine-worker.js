import { address } from './address.js';
import { answerCalls } from './engine-calls.js';

/** The engine in a thread of its own, so that the page never stands still. */

/** It is built with the program, not kept with the page's sources. */
const ENGINE = new URL(address('engine/engine.js'), import.meta.url).href;

answerCalls(import(ENGINE));
