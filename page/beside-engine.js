/**
 * The steps that show what the engine finds, and the desk: one script, which comes with the engine;
 * nobody waits for it before there are files.
 */

export { MatchDesk } from './match-desk.js';
export { showCheck } from './steps/check-answers.js';
export { showProblems } from './steps/problems.js';
