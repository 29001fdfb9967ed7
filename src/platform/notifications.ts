import { isWanted } from './isWanted';
import { showMessage, type Severity } from './surface/messages';
import { openQuestions } from './surface/openQuestions';

/** A button of a notification, and its action. */
export interface NotificationAction {
  readonly title: string;
  run(): unknown;
}

/**
 * Shows a notification if the user's settings allow it, and runs the chosen action. It doesn't cover a question: while one is
 * asked, it waits.
 */
export async function notify(
  severity: Severity,
  message: string,
  actions: readonly NotificationAction[] = [],
): Promise<void> {
  if (!isWanted(severity)) return;
  await openQuestions.answered();
  const chosen = await showMessage(
    severity,
    message,
    actions.map(action => action.title),
  );
  await actions.find(action => action.title === chosen)?.run();
}
