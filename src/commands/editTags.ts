import * as l10n from '@vscode/l10n';
import { setTags } from '../domain/plans/setTags';
import { fullName, parseResourceId } from '../domain/resourceId';
import { parseTags, tagsDocument } from '../domain/tagsDocument';
import { editDocument } from '../platform/editDocument';
import { missingRights } from '../wizards/missingRights';
import { previewAndCarryOut } from './carryOut';
import type { Command } from './services';
import { readTargets } from './readTargets';
import { anyResource } from './targets';

/** Edit Tags…: as a small JSON document; several resources get the same tags. */
export const editTags: Command =
  services =>
  async (...args) => {
    const { store, reader } = services;
    const wish = { title: l10n.t('Edit Tags'), kinds: anyResource, many: true };
    const resources = await readTargets(args, wish, services, id => store.reread(id));
    const [first] = resources;
    if (!first) return;
    const what = resources.length === 1 ? fullName(first.id) : l10n.t('{0} resources', resources.length);
    const text = await editDocument(
      'json',
      tagsDocument(first.tags),
      l10n.t('Edit the tags of {0}, then set them.', what),
      l10n.t('Set Tags'),
      edited => {
        const read = parseTags(edited);
        return 'problem' in read ? read.problem : undefined;
      },
    );
    const read = text === undefined ? undefined : parseTags(text);
    if (!read || 'problem' in read) return;
    const needs = resources.map(({ id }) => ({ action: `${parseResourceId(id)?.type ?? ''}/write`, scope: id }));
    await previewAndCarryOut(
      services,
      setTags(resources, read.tags, { missingRights: await missingRights(reader, needs) }),
    );
  };
