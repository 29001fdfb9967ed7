import { sourcesAndRegions } from './sourceErrors';
import { labSays } from './labErrors';
import { machines } from './machineErrors';
import { resourcesAndAccess } from './resourceErrors';

/** Every message we know that Azure sends. */
export const azureSays = [...sourcesAndRegions, ...machines, ...resourcesAndAccess, ...labSays];
