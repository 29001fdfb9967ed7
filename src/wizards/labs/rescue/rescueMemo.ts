import * as z from 'zod/mini';
import { withOutcomes, type RescueRow } from '../../../domain/labs/exports/rescueReport';
import type { OperationRecord } from '../../../operations/journal/record';
import { rescueOutcomes } from './rescueOutcomes';

const text = z.string();

const row: z.ZodMiniType<RescueRow> = z.object({
  lab: text,
  result: z.enum(['ready', 'safe', 'notExportable', 'exported', 'failed', 'underWay', 'notBegun', 'unread']),
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

/** What is kept beside a rescue: every lab as it was judged before, also those that are left out. */
export function rescueMemo(rows: readonly RescueRow[]): string {
  return JSON.stringify({ rescue: rows });
}

/** Every lab of a rescue with how far it has come, as the journal tells it; undefined where the operation is no rescue. */
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
