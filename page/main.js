import { begin } from './journey.js';

begin();
