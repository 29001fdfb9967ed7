/** One row of Compute's usages. */
export interface UsageRow {
  readonly name: string;
  readonly label: string;
  readonly limit: number;
}

/** `name=label|limit`. A family of sizes is named alone, and the limit is 100 where none is said. */
const rows = [
  'availabilitySets=Availability Sets|2500;cores=Total Regional vCPUs;virtualMachines=Virtual Machines|25000',
  'virtualMachineScaleSets=Virtual Machine Scale Sets|2500;dedicatedVCpus=Dedicated vCPUs|3000',
  'cloudServices=Cloud Services|2500;lowPriorityCores=Total Regional Low-priority vCPUs;DSv3;Dv2;DSv2',
  'standardDaldv6Family=standard Daldv6 Family vCPUs;basicAFamily=Basic A Family vCPUs',
  'standardA0_A7Family=Standard A0-A7 Family vCPUs;standardA8_A11Family=Standard A8-A11 Family vCPUs;D;DS;G;GS',
  'F;FS;NV|24;NC|48;H|8;Av2;LS;standardDv2PromoFamily=Standard Dv2 Promo Family vCPUs',
  'standardDSv2PromoFamily=Standard DSv2 Promo Family vCPUs;MS|0;Dv3;Ev3;ESv3;Dv4;DDv4;DSv4;DDSv4;Ev4;EDv4',
  'ESv4;EDSv4;BS;FSv2;NDS|0;NCSv2|0;NCSv3|0;LSv2;PBS|6;EIv3;EISv3;DCS|8;NVSv2|0;MSv2|0;HBS|0;HCS|0;NVSv3|0',
  'standardNVPromoFamily=Standard NV Promo Family vCPUs|24',
  'standardNCPromoFamily=Standard NC Promo Family vCPUs|48',
  'standardHPromoFamily=Standard H Promo Family vCPUs|8;DAv4;DASv4|50;EAv4;EASv4|50;NDSv3|0;DCSv2|8;NVSv4|0',
  'NDSv2|0;NPS;HBrsv2|0;Standard NCASv3_T4 Family=Standard NCASv3_T4 Family vCPUs|0',
  'Standard NDASv4_A100 Family=Standard NDASv4_A100 Family vCPUs|0',
  'standardXEIDSv4Family=Standard EIDSv4 Family vCPUs;XEISv4;EIASv4;HBv3|0;MDSMediumMemoryv2|0',
  'MIDSMediumMemoryv2|0;MSMediumMemoryv2|0;MISMediumMemoryv2|0;DASv5;EASv5;Ev5;EIv5;EDv5;EIDv5;ESv5;EISv5',
  'EDSv5;EIDSv5;Dv5;DDv5;DSv5;DDSv5;DLSv5;DLDSv5;LSv3;LASv3;DCSv3;DDCSv3;DADSv5;EADSv5;FXMDVS|0;DPLDSv5;DPLSv5',
  'DPDSv5;DPSv5;EPDSv5;EPSv5;standard NDAMSv4_A100Family=Standard NDAMSv4_A100Family vCPUs|0;DCASv5;ECASv5',
  'ECIASv5|0;DCADSv5;ECADSv5;ECIADSv5|0;StandardNVADSA10v5Family=Standard NVADSA10v5 Family vCPUs|0',
  'StandardNCADSA100v4Family=Standard NCADS_A100_v4 Family vCPUs|0;EBDSv5;EBSv5;EIASv5;EIADSv5|0',
  'StandardNCADSA10v4Family=Standard NCADSA10v4 Family vCPUs|0',
  'standardDCACCV5Family=standard DCACCV5 Family vCPUs;standardDCADCCV5Family=standard DCADCCV5 Family vCPUs',
  'standardECACCV5Family=standard ECACCV5 Family vCPUs;standardECADCCV5Family=standard ECADCCV5 Family vCPUs',
  'EIBDSv5;EIBSv5;DCEV5;DCEDV5;ECEV5;ECEDV5',
  'standardMSMediumMemoryv3Family=StandardMS Medium Memoryv3 Family vCPUs|0',
  'standardMDSMediumMemoryv3Family=StandardMDS Medium Memoryv3 Family vCPUs|0;HBv4|0;HX|0;Bpsv2;Bsv2;Basv2',
  'NDSH100v5|0;ECIEV5;ECIEDV5;StandardNCadsH100v5Family=Standard NCadsH100v5 Family vCPUs|0',
  'standardNDISv5MI300XFamily=StandardNDI Sv 5MI300X Family vCPUs|0',
  'StandardDiskCount=Standard Storage Managed Disks|50000;PremiumDiskCount=Premium Storage Managed Disks|50000',
  'StandardSSDDiskCount=StandardSSDStorageDisks|50000;StandardSSDZRSDiskCount=StandardSSDZRSStorageDisks|50000',
  'PremiumZRSDiskCount=PremiumZRSStorageDisks|50000;UltraSSDDiskCount=UltraSSDStorageDisks|1000',
  'PremiumV2DiskCount=PremiumV2StorageDisks|1000;StandardSnapshotCount=StandardStorageSnapshots|75000',
  'StandardSSDSnapshotCount=StandardSSDStorageSnapshots|75000',
  'PremiumSnapshotCount=PremiumStorageSnapshots|75000;ZRSSnapshotCount=ZrsStorageSnapshots|75000',
  'UltraSSDDiskSizeInGB=UltraSSDTotalSizeInGB|102400;PremiumV2DiskSizeInGB=PremiumV2TotalDiskSizeInGB|102400',
  'DiskEncryptionSetCount=DiskEncryptionSets|5000;DiskAccessCount=DiskAccesses|1000',
  'AttachInProgressUltraSSDDiskCount=AttachInProgressUltraSSDDisks|40',
  'AttachInProgressPremiumV2DiskCount=AttachInProgressPremiumV2SSDDisks|40',
  'PremiumV2SnapshotCount=PremiumV2StorageSnapshots|1000',
  'PremiumV2SnapshotSizeInGB=PremiumV2TotalSnapshotSizeInGB|102400',
];

/** The usages of Compute other than those of galleries, in Azure's order, with a new subscription's limits. */
export const usageRows: readonly UsageRow[] = rows.flatMap(line => line.split(';')).map(parse);

function parse(row: string): UsageRow {
  const [named = '', limit = '100'] = row.split('|');
  const [name = '', label] = named.split('=');
  if (label !== undefined) return { name, label, limit: Number(limit) };
  return { name: `standard${name}Family`, label: `Standard ${name} Family vCPUs`, limit: Number(limit) };
}
