import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { idKey, resourceGroupOf, subscriptionOf } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import { labImageVersion } from '../../../domain/labs/image/labImageNotices';
import { createLab } from '../../../domain/labs/lab/createLab';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { LabChoice, LabChoiceFacts } from '../../../domain/labs/lab/labChoice';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import { noticeText } from '../../../domain/plan/notice';
import type { Plan } from '../../../domain/plan/plan';
import type { Location } from '../../../domain/region/region';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { createFactCache } from '../../factCache';
import type { WizardServices } from '../../services';
import { offeredImage } from './imageStep';

type SizeFacts = Pick<LabChoiceFacts, 'now' | 'sizes' | 'usages' | 'locations'>;

/** Facts from Azure that a new lab depends on. Each is read once per wizard; a failed read gives undefined. */
export interface LabLookup {
  readonly locations: (beside: { readonly id: string }) => Promise<readonly Location[] | undefined>;
  /** Labs that share a namespace with the new one: in the same resource group or lab account. */
  readonly neighbours: (owner: LabOwner) => Promise<readonly Lab[] | undefined>;
  /** The image as the owner offers it. Null if it doesn't, undefined if that can't be read. */
  readonly image: (owner: LabOwner, definition: ImageDefinition) => Promise<LabImage | null | undefined>;
  /** Why labs cannot be made from the image in a region. */
  readonly refusalIn: (region: string, owner: LabOwner, definition: ImageDefinition) => Promise<string | undefined>;
  /** The user name of another lab created from the image, which is the same for all its machines. */
  readonly knownUser: (definition: ImageDefinition) => Promise<string | undefined>;
  readonly sizeFacts: (owner: LabOwner, region: string) => Promise<SizeFacts>;
  readonly planFor: (choice: LabChoice) => Promise<Plan>;
}

export function createLabLookup(services: WizardServices): LabLookup {
  const { reader, labReader, clock } = services;
  const cached = createFactCache();
  const allLabs = async (): Promise<readonly Lab[] | undefined> =>
    cached('labs', async () => (await labReader.labs()).items);
  const versionsOf = ({ id }: ImageDefinition): Promise<readonly ImageVersion[] | undefined> =>
    cached(`versions ${idKey(id)}`, () => reader.versions(id));
  const lookup: LabLookup = {
    locations: ({ id }) => cached(`locations ${subscriptionOf(id)}`, () => reader.locations(subscriptionOf(id))),
    neighbours: async owner => {
      if (owner.kind === 'labAccount') return cached(`labs ${idKey(owner.id)}`, () => labReader.accountLabs(owner.id));
      const place = (id: string): string => `${subscriptionOf(id)}/${resourceGroupOf(id)}`.toLowerCase();
      return (await allLabs())?.filter(({ id }) => place(id) === place(owner.id));
    },
    image: (owner, definition) =>
      cached(
        `image ${idKey(owner.id)} ${idKey(definition.id)}`,
        async () => (await offeredImage(services, owner, definition)) ?? null,
      ),
    refusalIn: async (region, owner, definition) => {
      const [versions, locations] = await Promise.all([versionsOf(definition), lookup.locations(owner)]);
      const notices = labImageVersion(definition.id, region, versions, locations);
      const refusal = notices.find(({ severity }) => severity === 'error');
      return refusal && noticeText(refusal);
    },
    knownUser: async ({ id }) =>
      (await allLabs())?.find(({ definitionId }) => idKey(definitionId ?? '') === idKey(id))?.adminUser,
    sizeFacts: async (owner, region) => {
      const locations = await lookup.locations(owner);
      // A lab account doesn't list sizes or quota.
      if (owner.kind === 'labAccount') return { now: clock.now(), locations };
      const subscription = subscriptionOf(owner.id);
      const [sizes, usages] = await Promise.all([
        cached(`sizes ${subscription} ${region}`, () => labReader.sizes(subscription, region)),
        cached(`usages ${subscription} ${region}`, () => labReader.usages(subscription, region)),
      ]);
      return { now: clock.now(), locations, sizes, usages };
    },
    planFor: async choice => {
      const { owner, definition, spec } = choice;
      const [sizeFacts, versions, image, neighbours] = await Promise.all([
        lookup.sizeFacts(owner, spec.location),
        versionsOf(definition),
        lookup.image(owner, definition),
        lookup.neighbours(owner),
      ]);
      const labNames = neighbours?.map(({ name }) => name);
      const facts: LabChoiceFacts = { ...sizeFacts, versions, image, labNames };
      return createLab(choice, facts);
    },
  };
  return lookup;
}
