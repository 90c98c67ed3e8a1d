import * as engine from 'engine';
import { answerCalls } from '../page/engine-calls.js';

/** The engine and what calls it, as one script: a page that was opened from a disk can load no other. */
answerCalls(Promise.resolve(engine));
