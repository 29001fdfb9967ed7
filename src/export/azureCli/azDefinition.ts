import type { Feature } from '../../domain/definition/imageDefinition';
import { namesOfPlan } from '../../domain/definition/purchasePlan';
import type { ChangeOf, DefinitionSpec } from '../../domain/plan/plan';
import { explicitFeatures } from '../explicitFeatures';
import { azCommand, azJson, takesAsText, type Option } from './azCommand';
import { azRestChange } from './azRestChange';
import { galleryOptions, azScopeOf } from './azScope';
import { supportsTags, tagsOption } from './tagOptions';

export function azDefinition(change: ChangeOf<'createDefinition'>): string[] {
  const { target, spec } = change;
  const features = explicitFeatures(spec);
  const scope = galleryOptions(azScopeOf(target));
  const { identifier, recommended } = spec;
  const plan = spec.purchasePlan && namesOfPlan(spec.purchasePlan);
  const options: readonly (Option | undefined)[] = [
    ...scope,
    ['location', spec.location],
    ['publisher', identifier.publisher],
    ['offer', identifier.offer],
    ['sku', identifier.sku],
    ['os-type', spec.osType],
    ['os-state', spec.osState],
    ['hyper-v-generation', spec.hyperVGeneration],
    ['architecture', spec.architecture],
    features.length > 0 ? ['features', features.map(({ name, value }) => `${name}=${value}`).join(' ')] : undefined,
    ['plan-name', plan?.name],
    ['plan-publisher', plan?.publisher],
    ['plan-product', plan?.product],
    ['minimum-cpu-core', recommended?.vCPUs?.min],
    ['maximum-cpu-core', recommended?.vCPUs?.max],
    ['minimum-memory', recommended?.memoryGB?.min],
    ['maximum-memory', recommended?.memoryGB?.max],
    ['end-of-life-date', spec.endOfLifeDate],
    spec.disallowedDiskTypes?.length ? ['disallowed-disk-types', ...spec.disallowedDiskTypes] : undefined,
    ['eula', spec.eula],
    tagsOption(spec.tags),
    ['output', 'none'],
  ];
  if (!isSupported(spec, features) || !takesAsText(options)) return azRestChange(change);
  const create = azCommand('sig image-definition create', ...options);
  if (spec.description === undefined) return [create];
  return [
    create,
    "# 'az sig image-definition create' does not send a description.",
    azCommand(
      'sig image-definition update',
      ...scope,
      ['set', `description=${azJson(spec.description)}`],
      ['output', 'none'],
    ),
  ];
}

function isSupported(spec: DefinitionSpec, features: readonly Feature[]): boolean {
  const { privacyStatementUri, releaseNoteUri, tags, other } = spec;
  // az 2.45 accepts options for both but doesn't send them.
  const isSent = privacyStatementUri === undefined && releaseNoteUri === undefined;
  return !other && isSent && supportsTags(tags) && features.every(supportsFeature);
}

/** `--features` takes all features as one string and splits it at white space. */
function supportsFeature({ name, value, other }: Feature): boolean {
  return !other && !/[\s=]/.test(name) && !/\s/.test(value);
}
