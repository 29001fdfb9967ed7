import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf } from '../../domain/plan/plan';
import { apiVersionOf } from '../apiVersions';
import { adminPassword, type TemplateResource } from '../templateValue';
import { labBody } from './labBody';

const type = 'Microsoft.LabServices/labs';

/** A lab of a lab plan as a template resource, with the password as a parameter. */
export function labResource({ target, spec }: ChangeOf<'createLab'>): TemplateResource {
  return { type, apiVersion: apiVersionOf(type) ?? '', name: nameOf(target), ...labBody(spec, adminPassword) };
}
