import * as l10n from '@vscode/l10n';
import { fullName } from '../domain/id/resourceId';
import type { Tags } from '../domain/resource/resource';
import type { Resource } from '../domain/resource/resourceOfKind';
import { sameTags, setTags } from '../domain/resource/setTags';
import { parseTags } from '../domain/resource/tagsDocument';
import type { TextRemark } from '../platform/editableTexts';
import { previewAndCarryOut, type PlanServices } from '../wizards/plan/carryOut';
import { missingForPlan } from '../wizards/plan/missingForPlan';

/** Shows the plan for an edited tag document, and runs it. Returns the resulting tags, or why nothing was started. */
export async function saveTags(
  text: string,
  shown: Tags,
  resources: readonly Resource[],
  services: PlanServices,
): Promise<{ readonly tags: Tags } | { readonly problem: string }> {
  const read = parseTags(text);
  if ('problem' in read || sameTags(shown, read.tags)) return read;
  const plan = setTags(resources, read.tags, { shown });
  if (await previewAndCarryOut(services, plan)) return read;
  return { problem: l10n.t('Nothing was changed. Save again to see what will happen.') };
}

/** Comments for the top of the document about resources whose tags the user can't edit. */
export async function rightsRemarks(
  resources: readonly Resource[],
  services: PlanServices,
): Promise<readonly TextRemark[]> {
  return ((await rightsMissing(resources, services)) ?? []).map(({ action, scope }) => ({
    severity: 'warning',
    message: l10n.t("You don't have permission {1} to change the tags of {0}.", fullName(scope), action),
    from: 0,
    to: 1,
  }));
}

function rightsMissing(resources: readonly Resource[], { reader }: PlanServices): ReturnType<typeof missingForPlan> {
  const changes = resources.map(({ id, tags }) => ({ kind: 'setTags', target: id, spec: { tags } }) as const);
  return missingForPlan(reader, { changes });
}
