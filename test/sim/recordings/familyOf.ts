import type { Recorded } from './recording';

const compute = '/providers/Microsoft.Compute/';

/**
 * Families of requests, most specific first. Machines and marketplace images are put into the world as they were
 * recorded: nothing was recorded that created them.
 */
const families: readonly (readonly [name: string, at: RegExp])[] = [
  ['polls', /^GET locations\/[^/]+\/\w*operations\//i],
  ['shared galleries', /^GET locations\/[^/]+\/sharedGalleries/],
  ['community galleries', /^GET locations\/[^/]+\/communityGalleries/],
  ['machines, as given', /^GET (virtualMachine|locations\/[^/]+\/publishers\/)/],
  ['usages', /^GET locations\/[^/]+\/usages/],
  ['share and permissions', /^POST galleries\/[^/]+\/share\b|^GET galleries\/[^/]+\?.*\$(select|expand)=/],
  ['applications', /galleries\/[^/]+\/applications\/[^/]+$/],
  ['application versions', /galleries\/[^/]+\/applications\/[^/]+\/versions/],
  ['image versions', /galleries\/[^/]+\/images\/[^/]+\/versions/],
  ['image definitions', /galleries\/[^/]+\/images/],
  ['galleries', /galleries/],
  ['managed images', / images/],
  ['disks', / disks/],
  ['snapshots', / snapshots/],
  ['actions of machines', /^POST virtualMachines/],
];

/** The family of requests by which fidelity is counted. */
export function familyOf({ method, url }: Recorded): string {
  const asked = `${method} ${decodeURIComponent(url.split(compute).at(-1) ?? '')}`;
  const [whole = ''] = asked.split(/[?&]api-version=/);
  return families.find(([, at]) => at.test(whole))?.[0] ?? 'others';
}
