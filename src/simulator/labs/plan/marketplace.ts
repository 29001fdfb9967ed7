/** A Marketplace image. There are enough of them that listing takes several pages. */
export interface MarketplaceImage {
  name: string;
  publisher: string;
  offer: string;
  sku: string;
  version: string;
  displayName: string;
  osType: 'Windows' | 'Linux';
  plan?: string;
}

const known: readonly (readonly [string, MarketplaceImage['osType'], string])[] = [
  ['Canonical.0001-com-ubuntu-server-jammy.22_04-lts', 'Linux', 'Ubuntu Server 22.04 LTS'],
  ['Canonical.0001-com-ubuntu-server-focal.20_04-lts', 'Linux', 'Ubuntu Server 20.04 LTS'],
  ['Canonical.ubuntu-24_04-lts.server-gen1', 'Linux', 'Ubuntu Server 24.04 LTS'],
  ['Debian.debian-12.12', 'Linux', 'Debian 12 "Bookworm"'],
  ['microsoft-dsvm.ubuntu-2004.2004', 'Linux', 'Data Science Virtual Machine - Ubuntu 20.04'],
  ['MicrosoftWindowsDesktop.windows-11.win11-23h2-pro', 'Windows', 'Windows 11 Pro, version 23H2'],
  ['MicrosoftWindowsDesktop.Windows-10.win10-22h2-pro', 'Windows', 'Windows 10 Pro, version 22H2'],
  ['MicrosoftWindowsServer.WindowsServer.2022-datacenter', 'Windows', 'Windows Server 2022 Datacenter'],
  ['MicrosoftWindowsServer.WindowsServer.2019-datacenter', 'Windows', 'Windows Server 2019 Datacenter'],
];

const families = ['teaching-desk', 'media-studio', 'code-bench', 'simulation-kit', 'network-range', 'data-table'];
const editions = 70;

/** All images, by name. */
export const marketplace: readonly MarketplaceImage[] = [
  ...known.map(([name, osType, displayName]) => imageOf(name, osType, displayName)),
  ...families.flatMap((family, at) =>
    Array.from({ length: editions }, (_, edition) => {
      const name = `northwind-learning.${family}.edition-${String(edition + 1).padStart(2, '0')}`;
      const image = imageOf(name, at % 2 === 0 ? 'Windows' : 'Linux', `Northwind ${family} ${edition + 1}`);
      return { ...image, plan: image.sku };
    }),
  ),
];

function imageOf(name: string, osType: MarketplaceImage['osType'], displayName: string): MarketplaceImage {
  const [publisher = '', offer = '', sku = ''] = name.split('.');
  return { name, publisher, offer, sku, version: 'latest', displayName, osType };
}
