import { notUnderstood } from '../errors/incompleteDescription';
import type { Architecture, HyperVGeneration, OsState, OsType } from '../resource/resource';
import type { ImageDefinition } from './imageDefinition';

export interface KnownSystem {
  readonly osType: OsType;
  readonly osState: OsState;
  readonly hyperVGeneration: HyperVGeneration;
  readonly architecture: Architecture;
}

/** What a definition's machines are like. Throws `AzureError` if Azure didn't report all of it, rather than guess. */
export function knownSystem(definition: ImageDefinition): KnownSystem {
  const known = systemIfKnown(definition);
  if (!known) throw notUnderstood(definition.id);
  return known;
}

/** The same, or undefined. */
export function systemIfKnown(definition: ImageDefinition): KnownSystem | undefined {
  const { osType, osState, hyperVGeneration, architecture } = definition;
  if (!osType || !osState || !hyperVGeneration || !architecture) return undefined;
  return { osType, osState, hyperVGeneration, architecture };
}
