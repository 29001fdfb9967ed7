import type { Clock } from './clock';
import { Emitter } from './event';

/** Between two questions of a wizard, none is open for a moment. */
const pauseMs = 1000;

/** The questions that are open, so that nothing covers them. */
export class OpenQuestions {
  private readonly changed = new Emitter<void>();
  private open = 0;
  /** Increases with each question. */
  private asked = 0;
  private closedAt = -Infinity;

  constructor(private readonly clock: Clock) {}

  /** Call the returned function when the question is closed. */
  ask(): () => void {
    this.open++;
    this.asked++;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.open--;
      this.closedAt = this.clock.now();
      this.changed.fire();
    };
  }

  /** Resolves as soon as no question is open, nor a further one of the same wizard about to be. */
  async answered(): Promise<void> {
    if (this.open === 0 && this.clock.now() - this.closedAt >= pauseMs) return;
    let before: number;
    do {
      while (this.open > 0) await this.nextChange();
      before = this.asked;
      await this.clock.sleep(pauseMs);
    } while (this.open > 0 || this.asked !== before);
  }

  private nextChange(): Promise<void> {
    return new Promise(resolve => {
      const listening = this.changed.event(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}
