import type { PlanPage } from './planPage';
import type { QuickInput } from './quickInput';

type Where = 'list' | 'page';

/** The review of a plan: on its page, or in a list if it is short. */
export class Review {
  constructor(
    private readonly ask: QuickInput,
    private readonly page: PlanPage,
  ) {}

  /** Waits until the plan can be decided on, and returns where. */
  async shown(): Promise<Where> {
    const list = this.ask
      .item('Run')
      .waitFor()
      .then((): Where => 'list');
    const page = this.page.reviewed().then((): Where => 'page');
    return Promise.any([list, page]);
  }

  async run(): Promise<void> {
    if ((await this.shown()) === 'list') await this.ask.choose('Run');
    else await this.page.run();
  }

  /** All that is said about the plan. */
  async text(): Promise<string> {
    if ((await this.shown()) === 'page') return this.page.text();
    return this.ask.text();
  }

  /** Why the plan can't be run. */
  async refusal(): Promise<string> {
    return (await this.shown()) === 'list' ? this.ask.describe('Run') : this.page.refusal();
  }

  /** Leaves the plan without running it. */
  async leave(): Promise<void> {
    if ((await this.shown()) === 'list') await this.ask.cancel();
    else await this.page.leave();
  }
}
