import { labErrors } from './labErrors';
import { machineErrors } from './machineErrors';
import { resourceErrors } from './resourceErrors';
import { sourceErrors } from './sourceErrors';

/** Every known error from Azure. */
export const azureErrors = [...sourceErrors, ...machineErrors, ...resourceErrors, ...labErrors];
