import { isoDate, parseDate, sameMoment } from '../../../src/base/date';
import { escapeMarkdown } from '../../../src/base/escapeMarkdown';
import { redact } from '../../../src/base/secrets/redact';
import { yaml } from '../../../src/base/yaml';
import { explain } from '../../../src/domain/errors/errorCatalogue';
import { communityPrefixProblem } from '../../../src/domain/gallery/communityNotices';
import { parseForeignId } from '../../../src/domain/id/foreignId';
import { foreignName } from '../../../src/domain/id/foreignName';
import { definitionIdOf, galleryIdOf, galleryLevelOf } from '../../../src/domain/id/galleryIds';
import { idForms } from '../../../src/domain/id/idForms';
import {
  definitionNameProblem,
  galleryNameProblem,
  offerProblem,
  publisherProblem,
  resourceGroupNameProblem,
  skuProblem,
  versionNumberProblem,
} from '../../../src/domain/id/nameProblems';
import { areNamesSimilar } from '../../../src/domain/id/nameSimilarity';
import {
  fullName,
  idKey,
  isWithin,
  nameOf,
  parentId,
  parseResourceId,
  sameId,
} from '../../../src/domain/id/resourceId';
import { targetKindOf } from '../../../src/domain/id/targetKind';
import { labNameProblem, labTitleProblem, quotaHoursProblem } from '../../../src/domain/labs/lab/labNames';
import { labAccountOf } from '../../../src/domain/labs/owner/labAccountOf';
import { machineNameProblem, sshKeyProblem, userNameProblem } from '../../../src/domain/machine/machineNames';
import { passwordProblem } from '../../../src/domain/machine/passwordProblem';
import { regionKey } from '../../../src/domain/region/region';
import { replicaCountProblem } from '../../../src/domain/region/replicaNotices';
import { parseFilter } from '../../../src/domain/resource/imageFilter';
import { tagNotices } from '../../../src/domain/resource/tagNotices';
import { parseTags } from '../../../src/domain/resource/tagsDocument';
import { endOfLifeProblem } from '../../../src/domain/version/endOfLife';
import { byNumberDescending, parseVersion } from '../../../src/domain/version/semanticVersion';
import { bicepString } from '../../../src/export/bicep/bicepValue';
import { powerShellQuote } from '../../../src/export/powerShell/powerShellQuote';
import { shellQuote } from '../../../src/export/shellQuote';
import { hclValue } from '../../../src/export/terraform/hclValue';

const now = Date.UTC(2026, 2, 2);

/** What takes a text that a user types, pastes or has in a setting, or that Azure sends. It throws at nothing. */
export const textSurfaces: Readonly<Record<string, (one: string, other: string) => unknown>> = {
  parseDate: one => parseDate(one),
  isoDate: one => (parseDate(one) === undefined ? undefined : isoDate(one)),
  sameMoment,
  parseResourceId: one => parseResourceId(one),
  idKey,
  sameId,
  isWithin,
  parentId,
  nameOf,
  fullName,
  idForms: one => idForms(one),
  parseForeignId,
  foreignName,
  galleryLevelOf,
  definitionIdOf,
  galleryIdOf,
  targetKindOf,
  labAccountOf,
  galleryNameProblem,
  definitionNameProblem,
  versionNumberProblem,
  resourceGroupNameProblem,
  publisherProblem,
  offerProblem,
  skuProblem,
  areNamesSimilar,
  labNameProblem,
  labTitleProblem,
  quotaHoursProblem,
  machineNameProblem: one => [machineNameProblem(one, 'Linux'), machineNameProblem(one, 'Windows')],
  userNameProblem: one => [userNameProblem(one, 'Linux'), userNameProblem(one, 'Windows')],
  sshKeyProblem,
  passwordProblem: (one, other) => passwordProblem(one, { userName: other, osType: 'Windows' }),
  replicaCountProblem,
  regionKey,
  parseFilter,
  parseTags,
  tagNotices: (one, other) =>
    tagNotices('/subscriptions/a/resourceGroups/b', { [one]: other }).map(({ message }) => message),
  communityPrefixProblem,
  endOfLifeProblem: one => endOfLifeProblem(one, now),
  parseVersion,
  byNumberDescending,
  redact,
  shellQuote,
  powerShellQuote,
  bicepString,
  hclValue: one => hclValue(one),
  escapeMarkdown,
  yaml: (one, other) => yaml({ [one]: other }),
  explain: (one, other) => {
    const found = explain({ reason: 'other', code: one, message: other });
    return found && [found.message, found.fix];
  },
};
