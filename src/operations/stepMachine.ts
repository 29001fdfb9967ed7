import { toFailure } from '../domain/failure';
import { followAgain } from './follow';
import { readToEnd } from './readToEnd';
import { replicate } from './replicate';
import { send } from './send';
import type { StepContext } from './stepContext';

/**
 * Brings one change from wherever the journal left it to its end, `done` or `failed`. Rejects only when this window has to
 * let go of the operation; the step then stays as the journal has it.
 */
export async function carryOut(context: StepContext): Promise<void> {
  const { clock, signal, pollState } = context;
  try {
    let remark: string | undefined;
    if (context.step().state !== 'replicating') {
      remark = await reachAzure(context);
      await pollState.drop();
    }
    if (isVersion(context)) {
      await context.note({ state: 'replicating', remark });
      context.yieldTurn();
      await context.reread();
      remark = (await replicate(context)) ?? remark;
    }
    await context.reread();
    await context.note({ state: 'done', finishedAt: clock.now(), remark });
  } catch (error) {
    signal.throwIfAborted();
    await pollState.drop();
    await context.reread();
    await context.note({ state: 'failed', finishedAt: clock.now(), failure: toFailure(error), remark: undefined });
  }
}

async function reachAzure(context: StepContext): Promise<string | undefined> {
  switch (context.step().state) {
    case 'running':
      await followAgain(context);
      return undefined;
    case 'sending':
      // Written down, but perhaps never sent: a poll state proves that Azure had accepted it, else reading tells.
      if ((await context.pollState.read()) !== undefined) await followAgain(context);
      else if ((await readToEnd(context)) === 'absent') return send(context);
      return undefined;
    default:
      return send(context);
  }
}

function isVersion({ change }: StepContext): boolean {
  return change.kind === 'createVersion' || change.kind === 'updateVersion';
}
