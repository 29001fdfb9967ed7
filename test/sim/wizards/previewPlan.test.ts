import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import { previewPlan } from '../../../src/wizards/plan/previewPlan';
import { sampleServices } from '../../support/sampleServices';

const planned = (title: string): Plan => ({ kind: 'setTags', title, changes: [], notices: [] });

/** The titles of the plan in three judgements. */
async function judgedThrice(again?: () => Promise<Plan>): Promise<string[]> {
  const titles: string[] = [];
  await previewPlan(
    planned('first'),
    {
      ...sampleServices().services,
      async reviewPlan({ judge }) {
        for (let left = 3; left > 0; left--) titles.push((await judge(new Map())).plan.title);
        return { action: 'run', plan: planned('run') };
      },
    },
    { again },
  );
  return titles;
}

describe('The preview of a plan without questions', () => {
  it('takes the plan as it was made, then makes it anew for each judgement', async () => {
    let count = 0;
    const titles = await judgedThrice(() => Promise.resolve(planned(`again ${++count}`)));
    assert.deepEqual(titles, ['first', 'again 1', 'again 2']);
  });

  it('keeps a plan that depends on nothing in Azure', async () => {
    assert.deepEqual(await judgedThrice(), ['first', 'first', 'first']);
  });
});
