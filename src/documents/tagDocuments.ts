import * as l10n from '@vscode/l10n';
import { listText } from '../base/listText';
import type { Tags } from '../domain/resource/resource';
import type { Resource } from '../domain/resource/resourceOfKind';
import { commonTags, ownTagNames, parseTags, tagsDocument } from '../domain/resource/tagsDocument';
import type { EditableTexts, TextRemark } from '../platform/editableTexts';
import type { Session } from '../signIn/session';
import type { PlanServices } from '../wizards/plan/carryOut';
import { rightsRemarks, saveTags } from './saveTags';

/** The editable tag documents: saving one shows the plan, which sets the tags when run. */
export function tagDocuments(services: PlanServices & { readonly session: Session }): EditableTexts {
  const { session, store, globalState } = services;
  const opened = new Map<string, { shown: Tags; readonly about: readonly TextRemark[] }>();
  const resourcesOf = async (path: string): Promise<readonly Resource[]> => {
    const ids = globalState.get(path);
    await session.start();
    const read = (Array.isArray(ids) ? ids : []).map(id => store.reread(String(id)));
    return (await Promise.all(read)).filter(one => one !== undefined);
  };
  return {
    async read(path) {
      const resources = await resourcesOf(path);
      if (resources.length === 0) return undefined;
      const shown = commonTags(resources);
      opened.set(path, { shown, about: [...severalRemarks(resources), ...(await rightsRemarks(resources, services))] });
      return tagsDocument(shown);
    },
    async remarks(path, text) {
      const about = opened.get(path)?.about ?? [];
      const read = parseTags(text);
      return 'problem' in read ? [...about, { ...read, severity: 'error', message: read.problem }] : about;
    },
    async save(path, text) {
      const resources = await resourcesOf(path);
      const before = opened.get(path) ?? { shown: commonTags(resources), about: [] };
      const saved = await saveTags(text, before.shown, resources, services);
      if ('problem' in saved) return saved.problem;
      opened.set(path, { ...before, shown: saved.tags });
      return undefined;
    },
  };
}

function severalRemarks(resources: readonly Resource[]): readonly TextRemark[] {
  if (resources.length < 2) return [];
  const own = ownTagNames(resources);
  const message =
    own.length === 0
      ? l10n.t('Tags that all {0} resources have.', resources.length)
      : l10n.t('Tags that all {0} resources have. Other tags are kept: {1}.', resources.length, listText(own));
  return [{ severity: 'info', message, from: 0, to: 1 }];
}
