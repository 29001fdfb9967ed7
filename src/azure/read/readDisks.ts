import { enumValue } from '../../arm/enumValue';
import { isAbsent, list, number, object, text, type Json } from '../../base/json';
import type { DiskSourceSpec, SourceSpec } from '../../domain/plan/sourceSpec';
import { memberNames, otherMembers } from '../../domain/resource/otherMembers';

/**
 * The sources of all disks of a version, with their LUNs, from its `storageProfile`. Undefined if the version was created
 * from something else, or if a source isn't reported completely.
 */
export function readDisks(storageProfile: Json): Extract<SourceSpec, { readonly kind: 'disks' }> | undefined {
  const isWhole = Object.values(object(storageProfile['source'])).some(part => !isAbsent(part));
  const osDisk = isWhole ? undefined : readDisk(storageProfile['osDiskImage'], 'ReadWrite');
  const disks = isAbsent(storageProfile['dataDiskImages']) ? [] : storageProfile['dataDiskImages'];
  if (!osDisk || !Array.isArray(disks)) return undefined;
  const dataDisks = disks.flatMap((item: unknown) => {
    const [disk, lun] = [readDisk(item, 'ReadOnly'), number(object(item)['lun'])];
    return disk && lun !== undefined ? [{ ...disk, lun }] : [];
  });
  return dataDisks.length === disks.length ? { kind: 'disks', osDisk, dataDisks } : undefined;
}

/** @param caching what Azure sets if a request says nothing */
function readDisk(item: unknown, caching: string): DiskSourceSpec | undefined {
  const { source, hostCaching } = object(item);
  const { id, uri, storageAccountId } = object(source);
  const isDefault = isAbsent(hostCaching) || enumValue(hostCaching, [caching]) !== undefined;
  const other = otherMembers(item, { ...knownOfDisk, ...(isDefault && { hostCaching: true }) });
  const blob = text(uri);
  const owner = blob === undefined ? text(id) : (text(storageAccountId) ?? text(id));
  if (owner === undefined || (blob === undefined && !isAbsent(uri))) return undefined;
  return { ...(blob === undefined ? { id: owner } : { uri: blob, storageAccountId: owner }), ...(other && { other }) };
}

const knownOfDisk = {
  lun: true,
  sizeInGB: true,
  source: { id: true, uri: true, storageAccountId: true },
} as const;

/** What Azure has in disks that come with the source of the whole version, beyond what this source decides. */
export function unrepeatableDiskMembers({ osDiskImage, dataDiskImages }: Json): readonly string[] {
  const known = { ...knownOfDisk, hostCaching: true } as const;
  return [
    ...memberNames(otherMembers(osDiskImage, known), 'osDiskImage'),
    ...list(dataDiskImages).flatMap((disk, at) => memberNames(otherMembers(disk, known), `dataDiskImages[${at}]`)),
  ];
}
