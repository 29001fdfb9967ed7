import { apiVersionOf } from '../../arm/apiVersions';
import { definitionUpdateBody } from '../../arm/definitionBody';
import { object } from '../../arm/json';
import type { ChangeOf, DefinitionDelta } from '../../domain/plan/plan';
import { shellQuote } from '../shellQuote';
import { azCommand, raw } from './azCommand';
import type { Option } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';
import { azRestWithBody } from './azRest';

/** `az` does a read-modify-write of the whole definition, so the immutable properties needn't be known here. */
export function azUpdateDefinition({ target, spec }: ChangeOf<'updateDefinition'>): string[] {
  const { features, ...others } = spec;
  return [
    ...(Object.keys(others).length > 0 ? [update(target, others)] : []),
    ...(features ? withFeatures(target, features) : []),
  ];
}

function update(target: string, delta: DefinitionDelta): string {
  const { properties } = definitionUpdateBody({}, delta);
  const settingsToSet = Object.entries(properties).flatMap(([name, value]) => settings(name, value));
  return azCommand(
    'sig image-definition update',
    ...galleryOptions(azScopeOf(target)),
    ...settingsToSet.map(([path, value]): Option => ['set', `${path}=${JSON.stringify(value)}`]),
    ['output', 'none'],
  );
}

/** Sets parts of `recommended` individually, so that the others are kept. */
function settings(name: string, value: unknown): readonly (readonly [path: string, value: unknown])[] {
  if (value === undefined) return [];
  if (name === 'recommended')
    return Object.entries(object(value)).map(([part, range]) => [`recommended.${part}`, range]);
  return [[name, value]];
}

/**
 * Updating features requires a flag that older versions of `az` have no option for. The properties that Azure requires
 * to be repeated are read first.
 */
function withFeatures(target: string, features: NonNullable<DefinitionDelta['features']>): string[] {
  const show = azCommand(
    'sig image-definition show',
    ...galleryOptions(azScopeOf(target)),
    ['query', '{osType:osType, osState:osState, identifier:identifier}'],
    ['output', 'json'],
  );
  const settingsToSet = `, ${JSON.stringify({ features, allowUpdateImage: true }).slice(1)}}`;
  const apiVersion = apiVersionOf('Microsoft.Compute/galleries') ?? '';
  return [
    `current=$(${show})`,
    ...azRestWithBody(
      { method: 'PATCH', path: target, apiVersion },
      raw(`"{\\"properties\\": \${current%\\}}"${shellQuote(settingsToSet)}`),
    ),
  ];
}
