import type { PipelineRequest } from '@azure/core-rest-pipeline';
import { isOfProvider } from '../../domain/id/resourceId';

/** Whether a request changes nothing in Azure. A query of Resource Graph is a POST. */
export function isRead({ method, url }: PipelineRequest): boolean {
  return method === 'GET' || isOfProvider(url, 'Microsoft.ResourceGraph');
}
