import { Journey } from './journey.js';

new Journey().begin();
