import * as z from 'zod/mini';
import { withOutcomes, type RescueRow } from '../../../domain/labs/exports/rescueReport';
import type { OperationRecord } from '../../../operations/journal/record';
import { rescueOutcomes } from './rescueOutcomes';

const text = z.string();

const row: z.ZodMiniType<RescueRow> = z.object({
  lab: text,
  result: z.pipe(
    // The name in earlier releases.
    z.transform(result => (result === 'notBegun' ? 'notStarted' : result)),
    z.enum(['ready', 'safe', 'notExportable', 'exported', 'failed', 'underWay', 'notStarted', 'unread']),
  ),
  gallery: text,
  image: text,
  version: text,
  reason: text,
  userName: text,
  labPlan: text,
  region: text,
  subscription: text,
  resourceGroup: text,
  labId: text,
  imageId: text,
});

const memo = z.object({ rescue: z.array(row) });

/** Stored with the operation: the readiness of every lab, including skipped ones. */
export function rescueMemo(rows: readonly RescueRow[]): string {
  return JSON.stringify({ rescue: rows });
}

/** Every lab of a rescue with its outcome, from the journal. Undefined if the operation is no rescue. */
export function rescueReportOf(operation: OperationRecord): readonly RescueRow[] | undefined {
  const parsed = memo.safeParse(jsonOf(operation.memo ?? ''));
  return parsed.success ? withOutcomes(parsed.data.rescue, rescueOutcomes(operation)) : undefined;
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
