export interface Region {
  name: string;
  displayName: string;
  geography: string;
  group: string;
  latitude: string;
  longitude: string;
  place: string;
  pair?: string;
  /** Has availability zones, and so zone-redundant storage. */
  zones: boolean;
  /** Known to the Compute provider, but not offered to subscriptions. */
  hidden: boolean;
}

const us = 'United States|US';
const asia = 'Asia Pacific|Asia Pacific';
const rows = [
  `East US|${us}|37.3719|-79.8164|Virginia|westus|z`,
  `East US 2|${us}|36.6681|-78.3889|Virginia|centralus|z`,
  `South Central US|${us}|29.4167|-98.5|Texas|northcentralus|z`,
  `West US 2|${us}|47.233|-119.852|Washington|westcentralus|z`,
  `West US 3|${us}|33.448376|-112.074036|Phoenix|eastus|z`,
  'Australia East|Australia|Asia Pacific|-33.86|151.2094|New South Wales|australiasoutheast|z',
  `Southeast Asia|${asia}|1.283|103.833|Singapore|eastasia|z`,
  'North Europe|Europe|Europe|53.3478|-6.2597|Ireland|westeurope|z',
  'Sweden Central|Sweden|Europe|60.67488|17.14127|Gävle||z',
  'UK South|United Kingdom|UK|50.941|-0.799|London|ukwest|z',
  'West Europe|Europe|Europe|52.3667|4.9|Netherlands|northeurope|z',
  `Central US|${us}|41.5908|-93.6208|Iowa|eastus2|z`,
  'South Africa North|South Africa|Africa|-25.73134|28.21837|Johannesburg|southafricawest|z',
  'Central India|India|Asia Pacific|18.5822|73.9197|Pune|southindia|z',
  `East Asia|${asia}|22.267|114.188|Hong Kong|southeastasia|z`,
  'Japan East|Japan|Asia Pacific|35.68|139.77|Tokyo, Saitama|japanwest|z',
  'Korea Central|Korea|Asia Pacific|37.5665|126.978|Seoul|koreasouth|z',
  'New Zealand North|New Zealand|Asia Pacific|-36.84853|174.76349|Auckland||z',
  'Canada Central|Canada|Canada|43.653|-79.383|Toronto|canadaeast|z',
  'France Central|France|Europe|46.3772|2.373|Paris|francesouth|z',
  'Germany West Central|Germany|Europe|50.110924|8.682127|Frankfurt|germanynorth|z',
  'Italy North|Italy|Europe|45.46888|9.18109|Milan||z',
  'Norway East|Norway|Europe|59.913868|10.752245|Norway|norwaywest|z',
  'Poland Central|Poland|Europe|52.23334|21.01666|Warsaw||z',
  'Spain Central|Spain|Europe|40.4259|-3.4209|Madrid||z',
  'Switzerland North|Switzerland|Europe|47.451542|8.564572|Zurich|switzerlandwest|z',
  'Mexico Central|Mexico|Mexico|20.588818|-100.389888|Querétaro State||z',
  'UAE North|UAE|Middle East|25.266666|55.316666|Dubai|uaecentral|z',
  'Brazil South|Brazil|South America|-23.55|-46.633|Sao Paulo State|southcentralus|z',
  'Israel Central|Israel|Middle East|31.2655698|34.4506633|Israel||z',
  'Qatar Central|Qatar|Middle East|25.551462|51.439327|Doha||z',
  `North Central US|${us}|41.8819|-87.6278|Illinois|southcentralus|`,
  `West US|${us}|37.783|-122.417|California|eastus|`,
  `West Central US|${us}|40.89|-110.234|Wyoming|westus2|`,
  'Japan West|Japan|Asia Pacific|34.6939|135.5022|Osaka|japaneast|',
  'South Africa West|South Africa|Africa|-34.075691|18.843266|Cape Town|southafricanorth|',
  'Australia Central|Australia|Asia Pacific|-35.3075|149.1244|Canberra||',
  'Australia Southeast|Australia|Asia Pacific|-37.8136|144.9631|Victoria|australiaeast|',
  'Korea South|Korea|Asia Pacific|35.1796|129.0756|Busan|koreacentral|',
  'South India|India|Asia Pacific|12.9822|80.1636|Chennai|centralindia|',
  'West India|India|Asia Pacific|19.088|72.868|Mumbai|southindia|',
  'Canada East|Canada|Canada|46.817|-71.217|Quebec|canadacentral|',
  'France South|France|Europe|43.8345|2.1972|Marseille|francecentral|',
  'Germany North|Germany|Europe|53.073635|8.806422|Berlin|germanywestcentral|',
  'Norway West|Norway|Europe|58.969975|5.733107|Norway|norwayeast|',
  'Switzerland West|Switzerland|Europe|46.204391|6.143158|Geneva|switzerlandnorth|',
  'UK West|United Kingdom|UK|53.427|-3.084|Cardiff|uksouth|',
  'UAE Central|UAE|Middle East|24.466667|54.366669|Abu Dhabi|uaenorth|',
  `Central US EUAP|${us}|41.5908|-93.6208|Iowa|eastus2euap|h`,
  `East US 2 EUAP|${us}|36.6681|-78.3889|Virginia|centraluseuap|zh`,
];

/** The regions of the public cloud, as returned by `az account list-locations`. */
export const regions: readonly Region[] = rows.map(parse);

const byName = new Map(regions.map(region => [region.name, region]));

/** Finds a region by name or display name. */
export function regionOf(name: string): Region | undefined {
  return byName.get(normalizeRegion(name));
}

/** A normalized region name: lower-case, without spaces. */
export function normalizeRegion(name: string): string {
  return name.toLowerCase().replaceAll(' ', '');
}

function parse(row: string): Region {
  const [
    displayName = '',
    geography = '',
    group = '',
    latitude = '',
    longitude = '',
    place = '',
    pair = '',
    marks = '',
  ] = row.split('|');
  return {
    name: normalizeRegion(displayName),
    displayName,
    geography,
    group,
    latitude,
    longitude,
    place,
    ...(pair && { pair }),
    zones: marks.includes('z'),
    hidden: marks.includes('h'),
  };
}
