import { apiVersionOf } from '../../arm/apiVersions';
import { definitionUpdateBody } from '../../arm/definitionBody';
import { object } from '../../base/json';
import type { ChangeOf, DefinitionDelta } from '../../domain/plan/plan';
import { Expression } from '../expression';
import { shellQuote } from '../shellQuote';
import { azCommand, azJson, type Option } from './azCommand';
import { azRestWithBody } from './azRest';
import { galleryOptions, azScopeOf } from './azScope';

/**
 * `az` does a read-modify-write of the whole definition, so the immutable properties needn't be known here. It would drop
 * the members that it doesn't know, so a definition with such is sent as Run would.
 */
export function azUpdateDefinition({ target, spec }: ChangeOf<'updateDefinition'>): string[] {
  const { features, ...others } = spec;
  if (spec.other || features?.some(({ other }) => other)) return withOwnBody(target, spec);
  return [
    ...(Object.keys(others).length > 0 ? [update(target, others)] : []),
    ...(features ? withOwnBody(target, { features }) : []),
  ];
}

function update(target: string, delta: DefinitionDelta): string {
  const { properties } = definitionUpdateBody({}, delta);
  const settingsToSet = Object.entries(properties).flatMap(([name, value]) => settings(name, value));
  return azCommand(
    'sig image-definition update',
    ...galleryOptions(azScopeOf(target)),
    ...settingsToSet.map(([path, value]): Option => ['set', `${path}=${azJson(value)}`]),
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
function withOwnBody(target: string, delta: DefinitionDelta): string[] {
  const show = azCommand(
    'sig image-definition show',
    ...galleryOptions(azScopeOf(target)),
    ['query', '{osType:osType, osState:osState, identifier:identifier}'],
    ['output', 'json'],
  );
  const { properties } = definitionUpdateBody({}, delta);
  const settingsToSet = `, ${azJson(properties).slice(1)}}`;
  const apiVersion = apiVersionOf('Microsoft.Compute/galleries') ?? '';
  return [
    `current=$(${show})`,
    ...azRestWithBody(
      { method: 'PATCH', path: target, apiVersion },
      new Expression(`"{\\"properties\\": \${current%\\}}"${shellQuote(settingsToSet)}`),
    ),
  ];
}
