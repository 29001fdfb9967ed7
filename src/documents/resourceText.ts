import type { AzureReader } from '../azure/ports';
import { visibleText } from '../base/visibleText';
import { yaml } from '../base/yaml';
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

/** A resource's properties in readable form, with all else that Azure returns; for a failure, a sentence. */
export async function readableOf(id: string, names: Names, services: PropertyServices): Promise<string> {
  try {
    const [facts, raw] = await Promise.all([
      (isOfLabs(id) ? labPropertiesOf : propertiesOf)(id, names, services),
      services.reader.raw(id).catch(() => undefined),
    ]);
    return facts ? yaml({ ...facts, ...otherFacts(id, raw) }) : `# ${notFoundText(fullName(id))}\n`;
  } catch (error) {
    return `# ${visibleText(toFailure(error).message)}\n`;
  }
}
