import type { Logger } from '../base/logger';
import { changeLines } from '../domain/plan/changeLines';
import type { OperationRecord, Step } from '../operations/journal/record';
import { waitingText } from '../operations/waitingText';

/** Writes what operations do: each state of each step, what they wait for, and how they end. */
export function createOperationLog(log: Logger): { write(this: void, operation: OperationRecord): void } {
  const logged = new Map<string, OperationRecord>();

  return {
    write(operation) {
      const before = logged.get(operation.id);
      logged.set(operation.id, operation);
      if (!before && operation.state !== 'running') return;
      const { title } = operation.plan;
      if (!before) log.info(`"${title}" (${operation.id}): ${operation.steps.length} steps`);
      operation.steps.forEach((step, index) => {
        const line = (text: string): string => `"${title}" step ${index + 1}, ${textOf(operation, index)}: ${text}`;
        writeStep(step, before?.steps[index] ?? { state: 'waiting' }, line, log);
      });
      if (operation.state !== (before?.state ?? 'running'))
        log[operation.state === 'failed' ? 'error' : 'info'](`"${title}" (${operation.id}): ${operation.state}`);
    },
  };
}

function writeStep(step: Step, before: Step, line: (text: string) => string, log: Logger): void {
  if (step.state !== before.state) log[levelOf(step)](line(`${step.state}${failureText(step)}`));
  if (step.waitingFor && step.waitingFor !== before.waitingFor)
    log.warn(line(`${step.waitingFor}. ${waitingText(step.waitingFor)}`));
  if (step.remark && step.remark !== before.remark) log.warn(line(step.remark));
}

function levelOf({ state }: Step): keyof Logger {
  return state === 'failed' ? 'error' : state === 'skipped' ? 'warn' : 'info';
}

function failureText({ failure }: Step): string {
  if (!failure) return '';
  const { code, status, message, correlationId } = failure;
  const details = [code, status, correlationId && `correlation ID ${correlationId}`].filter(Boolean).join(', ');
  return `. ${message} (${details})`;
}

function textOf({ plan }: OperationRecord, index: number): string {
  return changeLines(plan)[index]?.text ?? '';
}
