import type { ChangeOf } from '../../domain/plan';
import { nameOf } from '../../domain/resourceId';
import { apiVersionOf } from '../apiVersions';
import { adminPassword } from '../template';
import type { TemplateResource } from '../template';
import { labBody } from './lab';

const type = 'Microsoft.LabServices/labs';

/** A lab of a lab plan as a template has it, which asks for the password. */
export function labResource({ target, shall }: ChangeOf<'createLab'>): TemplateResource {
  return { type, apiVersion: apiVersionOf(type) ?? '', name: nameOf(target), ...labBody(shall, adminPassword) };
}
