import { byId } from './present.js';

/** Starts the page, or shows that a part of it did not arrive: without its words it can say nothing. */
import('./journey.js').then(
  ({ begin }) => begin(),
  () => {
    byId('not-loaded').hidden = false;
  },
);
