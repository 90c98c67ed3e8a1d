import { answerCalls } from './engine-calls.js';

/** The engine in a thread of its own, so that the page never stands still. */

/** It is built with the program, not kept with the page's sources. @type {string} */
const ENGINE = './engine/engine.js';

answerCalls(import(ENGINE));
