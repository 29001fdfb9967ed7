import { sourcesAndRegions } from './azureSaysOfSources';
import { labSays } from './azureSaysOfLabs';
import { machines } from './azureSaysOfMachines';
import { resourcesAndAccess } from './azureSaysOfResources';

/** Every message we know that Azure sends. */
export const azureSays = [...sourcesAndRegions, ...machines, ...resourcesAndAccess, ...labSays];
