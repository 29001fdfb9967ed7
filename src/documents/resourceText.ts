import type { AzureReader } from '../azure/ports';
import { visibleText } from '../base/visibleText';
import { yaml, type Facts } from '../base/yaml';
import { AzureError, toFailure } from '../domain/errors/failure';
import { notFoundText } from '../domain/errors/notFoundText';
import { fullName, isOfLabs } from '../domain/id/resourceId';
import type { Names } from '../domain/resource/placeProperties';
import { labPropertiesOf } from './labPropertiesOf';
import { otherFacts } from './otherFacts';
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

/** All that Azure returns on a resource, in readable form; undefined if it doesn't exist. Rejects with `AzureError`. */
export async function factsOf(id: string, names: Names, services: PropertyServices): Promise<Facts | undefined> {
  const [facts, raw] = await Promise.all([
    (isOfLabs(id) ? labPropertiesOf : propertiesOf)(id, names, services),
    services.reader.raw(id).catch(() => undefined),
  ]);
  return facts && { ...facts, ...otherFacts(id, raw) };
}

/** A resource's properties as a document; for a failure, a sentence. */
export async function readableOf(id: string, names: Names, services: PropertyServices): Promise<string> {
  try {
    const facts = await factsOf(id, names, services);
    return facts ? yaml(facts) : `# ${notFoundText(fullName(id))}\n`;
  } catch (error) {
    return `# ${visibleText(toFailure(error).message)}\n`;
  }
}
