import { isOfType, parentId } from '../../id/resourceId';

/** The classic lab account that contains `id`. Undefined for a lab plan, its images and its labs. */
export function labAccountOf(id: string): string | undefined {
  const above = parentId(id);
  if (above === undefined || isOfType(above, 'Microsoft.LabServices/labAccounts')) return above;
  return labAccountOf(above);
}
