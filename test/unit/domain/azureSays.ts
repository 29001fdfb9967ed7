import { sourcesAndRegions } from './azureSaysOfSources';
import { machines } from './azureSaysOfMachines';
import { resourcesAndAccess } from './azureSaysOfResources';

/** Every message we know that Azure sends. */
export const azureSays = [...sourcesAndRegions, ...machines, ...resourcesAndAccess];
