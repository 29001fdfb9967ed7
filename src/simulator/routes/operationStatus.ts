import type { Route } from '../http/route';
import { pollOperation } from '../world/longRunningOperations';

const base = '/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}';

/** Poll URLs of Compute operations, which differ between galleries, disks and the rest. */
export const operationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${base}/capsOperations/{operation}`,
    type: 'Microsoft.Compute/locations/capsOperations',
    action: 'Microsoft.Compute/locations/capsOperations/read',
    policy: ['GetOperationStatus', 5000, 15_000],
    handle: pollOperation,
  },
  {
    method: 'GET',
    path: `${base}/operations/{operation}`,
    type: 'Microsoft.Compute/locations/operations',
    action: 'Microsoft.Compute/locations/operations/read',
    policy: ['GetOperationSubscriptionMaximum', 15_000],
    handle: pollOperation,
  },
  {
    method: 'GET',
    path: `${base}/DiskOperations/{operation}`,
    type: 'Microsoft.Compute/locations/DiskOperations',
    action: 'Microsoft.Compute/locations/DiskOperations/read',
    policy: ['GetOperation', 50_000, 400_000],
    handle: pollOperation,
  },
];
