import * as l10n from '@vscode/l10n';
import type { AzureReader } from '../azure/ports';
import { AzureError, toFailure } from '../domain/errors/failure';
import type { Names } from '../domain/resource/placeProperties';
import { fullName, isOfLabs } from '../domain/id/resourceId';
import { yaml } from '../base/yaml';
import { labPropertiesOf } from './labPropertiesOf';
import { propertiesOf, type PropertyServices } from './propertiesOf';

/** The raw response of Azure; for a failure, its error body. */
export async function jsonOf(id: string, reader: Pick<AzureReader, 'raw'>): Promise<string> {
  const body = await reader.raw(id).catch((error: unknown) => {
    if (!(error instanceof AzureError)) throw error;
    const { code, message } = toFailure(error);
    return { error: { code, message } };
  });
  return `${JSON.stringify(body, undefined, 2)}\n`;
}

/** A resource's properties in readable form; for a failure, a sentence. */
export async function readableOf(id: string, names: Names, services: PropertyServices): Promise<string> {
  try {
    const facts = await (isOfLabs(id) ? labPropertiesOf : propertiesOf)(id, names, services);
    return facts ? yaml(facts) : `# ${goneSentence(id)}\n`;
  } catch (error) {
    return `# ${toFailure(error).message.replace(/\s+/g, ' ')}\n`;
  }
}

function goneSentence(id: string): string {
  return l10n.t(
    "Couldn't find {0}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.",
    fullName(id),
  );
}
