import { incompleteDescription } from '../errors/incompleteDescription';
import type { Architecture, HyperVGeneration, OsState, OsType } from '../resource/resource';
import type { ImageDefinition } from './imageDefinition';

export interface KnownSystem {
  readonly osType: OsType;
  readonly osState: OsState;
  readonly hyperVGeneration: HyperVGeneration;
  readonly architecture: Architecture;
}

/** What a definition's machines are like. Throws `AzureError` if Azure didn't report all of it, rather than guess. */
export function knownSystem({ id, osType, osState, hyperVGeneration, architecture }: ImageDefinition): KnownSystem {
  if (!osType || !osState || !hyperVGeneration || !architecture) throw incompleteDescription(id);
  return { osType, osState, hyperVGeneration, architecture };
}
