import { showUntitled } from '../../platform/showDocument';
import type { RescueDecision } from '../../wizards/labs/rescue/askRescue';
import { rescueMemo } from '../../wizards/labs/rescue/rescueMemo';
import { carryOut } from '../../wizards/plan/carryOut';
import type { CommandServices } from '../services';

/** Carries out the user's decision on a rescue: exports the labs, or opens the readiness report. */
export async function carryOutRescue(services: CommandServices, asked: RescueDecision | undefined): Promise<void> {
  if (!asked) return;
  if ('decision' in asked) await carryOut(services, asked.decision, { memo: rescueMemo(asked.rows) });
  else await showUntitled(asked.report.languageId, asked.report.export(asked.rows, services.session.clock.now()));
}
