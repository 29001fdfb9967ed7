import { fullName } from '../id/resourceId';
import { AzureError } from './failure';
import { notFoundText } from './notFoundText';

/** Rejects a reading of what isn't there, or no longer. */
export function notFound(id: string): never {
  throw new AzureError({ reason: 'notFound', code: 'NotFound', message: notFoundText(fullName(id)) });
}
