/** A VM size. Its name lacks the common prefix `Standard_`. */
export interface Size {
  name: string;
  family: string;
  vCpus: number;
  memoryGb: number;
  generations: string;
  architecture?: 'Arm64';
  /** Supports confidential VMs with SNP or TDX. */
  confidential?: 'SNP' | 'TDX';
  controllers?: string;
}

export const sizes: readonly Size[] = [
  { name: 'B2s', family: 'standardBSFamily', vCpus: 2, memoryGb: 4, generations: 'V1,V2' },
  { name: 'D2s_v3', family: 'standardDSv3Family', vCpus: 2, memoryGb: 8, generations: 'V1,V2' },
  { name: 'D4s_v5', family: 'standardDSv5Family', vCpus: 4, memoryGb: 16, generations: 'V1,V2' },
  { name: 'E8s_v5', family: 'standardESv5Family', vCpus: 8, memoryGb: 64, generations: 'V1,V2' },
  { name: 'D4ps_v5', family: 'standardDPSv5Family', vCpus: 4, memoryGb: 16, generations: 'V2', architecture: 'Arm64' },
  { name: 'D4s_v6', family: 'standardDsv6Family', vCpus: 4, memoryGb: 16, generations: 'V2', controllers: 'NVMe' },
  { name: 'D2s_v5', family: 'standardDSv5Family', vCpus: 2, memoryGb: 8, generations: 'V1,V2' },
  { name: 'DC4as_v5', family: 'standardDCASv5Family', vCpus: 4, memoryGb: 16, generations: 'V2', confidential: 'SNP' },
];

export function sizeNamed(name: string): Size | undefined {
  return sizes.find(size => `standard_${size.name}`.toLowerCase() === name.toLowerCase());
}
