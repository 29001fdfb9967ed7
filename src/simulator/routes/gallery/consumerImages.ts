import { resourceNotFound } from '../../http/errors';
import { compact, record, records, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import type { RouteResponse, Call, Route } from '../../http/route';
import { versionsIn } from '../../rules/sharing';
import { regionOf } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';

/** One of the two consumer views: shared and community galleries. */
export interface ConsumerView {
  /** `sharedGalleries`, `communityGalleries`. */
  plural: string;
  /** The ID prefix used in image references: `/SharedGalleries/…`. */
  idOf: (gallery: StoredResource) => string;
  find: (call: Call, name: string) => StoredResource | undefined;
  /** Shown with everything of a community gallery. */
  disclaimer?: string;
  /** Whether consumers see the publisher, offer and SKU of a definition. */
  showsIdentifier: boolean;
}

/** Definitions and versions of a gallery in one region, as consumers see them. */
export function consumerImageRoutes(view: ConsumerView): readonly Route[] {
  const base = `/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/${view.plural}/{gallery}/images`;
  const type = `Microsoft.Compute/locations/${view.plural}/images`;
  const common = {
    method: 'GET',
    type,
    action: `Microsoft.Compute/locations/${view.plural}/read`,
  };
  const definitions = (call: Call): readonly StoredResource[] => {
    const gallery = galleryOf(call, view);
    return call.world
      .list('Microsoft.Compute/galleries/images', gallery.id)
      .filter(one => versionsIn(call.world, one.id, locationOf(call), call.now).length > 0);
  };
  const definition = (call: Call): StoredResource => {
    const name = (call.params['image'] ?? '').toLowerCase();
    const found = definitions(call).find(one => one.name.toLowerCase() === name);
    if (!found) throw resourceNotFound(call.path);
    return found;
  };
  const versions = (call: Call): StoredResource[] =>
    versionsIn(call.world, definition(call).id, locationOf(call), call.now);
  const image = (call: Call, one: StoredResource): Json => ({
    properties: imageProperties(one, view),
    ...head(call, one, `${view.idOf(galleryOf(call, view))}/Images/${one.name}`),
  });
  const version = (call: Call, one: StoredResource): Json => ({
    properties: versionProperties(one, view),
    ...head(call, one, `${view.idOf(galleryOf(call, view))}/Images/${definition(call).name}/Versions/${one.name}`),
  });
  const answerOne = (call: Call, all: readonly StoredResource[], name: string): StoredResource => {
    const found = all.find(one => one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw resourceNotFound(call.path);
    return found;
  };
  const list = (
    call: Call,
    all: readonly StoredResource[],
    render: (call: Call, one: StoredResource) => Json,
  ): RouteResponse => page(call, all, 50, one => render(call, one));
  return [
    {
      ...common,
      path: base,
      policy: ['ListGalleryArtifact', 200, 200],
      handle: call => list(call, definitions(call), image),
    },
    {
      ...common,
      path: `${base}/{image}`,
      policy: ['GetGalleryArtifact', 600, 3000],
      handle: call => ({ status: 200, body: image(call, definition(call)) }),
    },
    {
      ...common,
      type: `${type}/versions`,
      path: `${base}/{image}/versions`,
      policy: ['ListGalleryArtifactVersion', 800, 4000],
      handle: call => list(call, versions(call), version),
    },
    {
      ...common,
      type: `${type}/versions`,
      path: `${base}/{image}/versions/{version}`,
      policy: ['GetGalleryArtifactVersion', 2000, 10_000],
      handle: call => ({
        status: 200,
        body: version(call, answerOne(call, versions(call), call.params['version'] ?? '')),
      }),
    },
  ];
}

export function locationOf(call: Call): string {
  const location = call.params['location'] ?? '';
  return regionOf(location)?.name ?? location.toLowerCase();
}

function galleryOf(call: Call, view: ConsumerView): StoredResource {
  const found = view.find(call, call.params['gallery'] ?? '');
  if (!found) throw resourceNotFound(call.path);
  return found;
}

/** The region is spelled as it was asked for. */
function head(call: Call, { name }: StoredResource, uniqueId: string): Json {
  return { location: call.params['location'] ?? '', name, identifier: { uniqueId } };
}

function imageProperties({ properties }: StoredResource, { disclaimer, showsIdentifier }: ConsumerView): Json {
  const { osType, osState, endOfLifeDate, recommended = {}, disallowed } = properties;
  const { hyperVGeneration, features, purchasePlan, architecture, privacyStatementUri, eula } = properties;
  const identifier = showsIdentifier ? properties['identifier'] : { publisher: '', offer: '', sku: '' };
  return compact({
    ...{ disclaimer, osType, osState, endOfLifeDate, identifier, recommended, disallowed },
    ...{ hyperVGeneration, features, purchasePlan, architecture, privacyStatementUri, eula },
  });
}

/** Disk sizes have a different name than in the owner's view. */
function versionProperties({ properties }: StoredResource, { disclaimer }: ConsumerView): Json {
  const publishing = record(properties, 'publishingProfile');
  const disk = (one: Json) =>
    compact({ lun: one['lun'], diskSizeGB: one['sizeInGB'], hostCaching: text(one, 'hostCaching') });
  const data = records(properties, 'storageProfile', 'dataDiskImages');
  return compact({
    disclaimer,
    publishedDate: publishing['publishedDate'],
    endOfLifeDate: publishing['endOfLifeDate'],
    excludeFromLatest: publishing['excludeFromLatest'] ?? false,
    storageProfile: compact({
      osDiskImage: disk(record(properties, 'storageProfile', 'osDiskImage')),
      dataDiskImages: data.length > 0 ? data.map(disk) : undefined,
    }),
  });
}
