const SECOND = 1000;
const GRACE_SECONDS = 60;

/**
 * The minute between the moment the browser has every result and the deletion: long enough to look
 * whether the files open. Who stops it is not hurried again for the same job.
 */
export class Grace {
  #timer = 0;
  #endsAt = 0;
  #isStopped = false;
  #onTick;
  #onOver;

  /**
   * @param {(seconds: number) => void} onTick how much is left
   * @param {() => void} onOver
   */
  constructor(onTick, onOver) {
    this.#onTick = onTick;
    this.#onOver = onOver;
  }

  /** Whether the minute is running. */
  get isRunning() {
    return this.#timer !== 0;
  }

  /** Whether it was stopped before. */
  get isStopped() {
    return this.#isStopped;
  }

  start() {
    this.#halt();
    this.#endsAt = performance.now() + GRACE_SECONDS * SECOND;
    this.#timer = window.setInterval(() => this.#tick(), SECOND);
    this.#tick();
  }

  stop() {
    this.#halt();
    this.#isStopped = true;
  }

  /** The next job has a minute of its own. */
  reset() {
    this.#halt();
    this.#isStopped = false;
  }

  #halt() {
    window.clearInterval(this.#timer);
    this.#timer = 0;
  }

  #tick() {
    const left = Math.ceil((this.#endsAt - performance.now()) / SECOND);
    if (left > 0) {
      this.#onTick(left);
    } else {
      this.#halt();
      this.#onOver();
    }
  }
}
