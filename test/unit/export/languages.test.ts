import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { parse } from '@cdktn/hcl2json';
import { armRequest } from '../../../src/arm/armRequest';
import type { ArmRequest } from '../../../src/arm/request';
import { templateValue } from '../../../src/arm/templateValue';
import { object } from '../../../src/base/json';
import { needsPassword } from '../../../src/domain/machine/needsPassword';
import type { Change, Plan } from '../../../src/domain/plan/plan';
import { armTemplate } from '../../../src/export/armTemplate/armTemplate';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { bicep } from '../../../src/export/bicep/bicep';
import { exporters } from '../../../src/export/exporters';
import { powerShell } from '../../../src/export/powerShell/powerShell';
import { terraform } from '../../../src/export/terraform/terraform';
import { readBicep } from '../../support/bicep';
import { areBicepTypesHere, bicepProblems } from '../../support/bicepTypes';
import { everyChange, everyKind, gallery, machine, planOf } from '../../support/everyKind';
import { isOpenApiHere, problemsOf } from '../../support/openApi';
import { readPowerShell } from '../../support/powerShell';

type Json = Readonly<Record<string, unknown>>;
const templateOnly = ['type', 'apiVersion', 'name', 'scope', 'dependsOn'];
const isClassic = ({ target }: Change): boolean => target.includes('/labaccounts/');
/** A classic lab account creates labs through an action but attaches a gallery as a resource; a lab plan does the opposite. */
const isDeclared = (change: Change): boolean =>
  isClassic(change) ? change.kind === 'attachGallery' : /^(create|restore|grant)/.test(change.kind);
/** Changes without a Terraform resource or action, since Terraform does not merge a change into the existing resource. */
const isLeftToAz = (change: Change): boolean =>
  /^(delete|purge|detach)/.test(change.kind) || (isClassic(change) && change.kind === 'setLabImage');
const asksPassword = ({ kind }: Change): boolean => kind === 'createVirtualMachine' || kind === 'createLab';
/** The available OpenAPI covers neither classic lab accounts nor provider registration. */
const isUnspecified = ({ path }: ArmRequest): boolean => /\/labaccounts\/|\/register$/.test(path);

describe('Exports of every kind of change', () => {
  it('never writes a password or its placeholder into an export', () => {
    for (const { export: write } of exporters) {
      assert.ok(!write(planOf(everyKind.createVirtualMachine)).includes('askedWhenRun'));
    }
  });

  it('exports an invalid date unchanged', () => {
    const dated = everyChange.filter(change => JSON.stringify(change).includes('"endOfLifeDate"'));
    assert.equal(new Set(dated.map(({ kind }) => kind)).size, 4);
    for (const change of dated) {
      const unreadable = JSON.parse(
        JSON.stringify(change).replace(/"endOfLifeDate":"[^"]*"/, '"endOfLifeDate":"next spring"'),
      ) as Change;
      for (const { id, export: write } of exporters) assert.match(write(planOf(unreadable)), /next spring/, id);
    }
  });

  it('writes Azure CLI scripts that bash can parse', function () {
    if (process.platform === 'win32') this.skip();
    for (const change of everyChange) execFileSync('bash', ['-n', '-c', azureCli(planOf(change))]);
  });

  it('writes PowerShell scripts that parse and call a command that changes something', async () => {
    for (const change of everyChange) {
      const script = powerShell(planOf(change));
      const { error, commands } = await readPowerShell(script);
      assert.equal(error, undefined, script);
      assert.ok(
        commands.some(name => /^(New|Remove|Set|Register)-Az(?!Context)|^Send-Request$/.test(name)),
        script,
      );
    }
  });

  it('writes Terraform that parses and contains each change or the az command in its place', async () => {
    for (const change of everyChange) {
      const text = terraform(planOf(change));
      const parsed = (await parse('main.tf', text)) as { resource?: object };
      assert.equal(parsed.resource === undefined, isLeftToAz(change), text);
      if (isLeftToAz(change)) assert.match(text, /# az (sig|image|resource) /);
    }
  });

  it('writes the bodies that Run sends into ARM JSON', () => {
    for (const change of everyChange.filter(one => isDeclared(one) && one.kind !== 'createVirtualMachine')) {
      const { resources } = JSON.parse(armTemplate(planOf(change))) as { resources: Json[] };
      const [resource = {}] = resources;
      const body = Object.fromEntries(Object.entries(resource).filter(([member]) => !templateOnly.includes(member)));
      const request = armRequest(change);
      const sent = [withPassword(templateValue(request?.body), change), request?.apiVersion];
      assert.deepEqual([body, resource['apiVersion']], sent, change.kind);
    }
    const machineTemplate = JSON.parse(armTemplate(planOf(everyKind.createVirtualMachine))) as Json;
    const sent = object(object(armRequest(everyKind.createVirtualMachine)?.body)['properties'])['template'];
    assert.deepEqual(names(machineTemplate), names(object(sent)));
  });

  it('sends ARM request bodies that conform to the OpenAPI', async function () {
    if (!isOpenApiHere) this.skip();
    for (const change of everyChange) {
      const request = armRequest(change);
      assert.ok(request);
      if (change.kind === 'createResourceGroup' || request.path.includes('/deployments/')) continue;
      if (isUnspecified(request)) continue;
      const problems = await problemsOf({
        ...{ method: request.method, url: `${request.path}?api-version=${request.apiVersion}`, headers: {} },
        ...{ status: 200, request: filled(change, request.body) },
      });
      const ofRequest = problems?.filter(problem => !/RESPONSE|INVALID_TYPE.*undefined|in response/i.test(problem));
      assert.deepEqual(ofRequest, [], change.kind);
    }
  });

  it('writes Bicep with all required properties and no unknown ones', function () {
    if (!areBicepTypesHere) this.skip();
    let checked = 0;
    for (const change of everyChange.filter(isDeclared)) {
      const text = bicep(planOf(change));
      for (const { type, members } of readBicep(text).filter(one => !one.isThere)) {
        const problems = bicepProblems(type, members);
        if (problems) checked += 1;
        assert.deepEqual(problems ?? [], [], text);
      }
    }
    assert.ok(checked > 10);
  });

  it('adds az commands for changes that Bicep and ARM JSON cannot declare', () => {
    for (const change of everyChange.filter(one => !isDeclared(one))) {
      assert.match(bicep(planOf(change)), /^\/\/ az /m, change.kind);
      const { metadata } = JSON.parse(armTemplate(planOf(change))) as {
        metadata: { after?: { commands: string[] }[] };
      };
      assert.ok(
        metadata.after?.[0]?.commands.some(line => line.startsWith('az ')),
        change.kind,
      );
    }
  });

  it('creates children after their parents and keeps the order of steps', () => {
    const plan = planOf(
      everyKind.createResourceGroup,
      everyKind.createGallery,
      everyKind.createDefinition,
      everyKind.createVersion,
      everyKind.deleteManagedImage,
    );
    const symbols = readBicep(bicep(plan)).map(({ symbol, members }) => [symbol, members['parent']]);
    assert.deepEqual(symbols, [
      ['golden', undefined],
      ['golden_linux', { symbol: 'golden' }],
      ['golden_linux_1_0_0', { symbol: 'golden_linux' }],
    ]);
    const template = JSON.parse(armTemplate(plan)) as { resources: (Json & { properties?: { template?: Json } })[] };
    const nested = template.resources.at(-1)?.properties?.template?.['resources'] as Json[];
    assert.deepEqual(
      nested.map(({ type, name, dependsOn }) => [type, name, dependsOn]),
      [
        ['Microsoft.Compute/galleries', 'golden', undefined],
        ['Microsoft.Compute/galleries/images', 'golden/linux', [gallery]],
        ['Microsoft.Compute/galleries/images/versions', 'golden/linux/1.0.0', [gallery, `${gallery}/images/linux`]],
      ],
    );
    assert.match(terraform(plan), /depends_on = \[azurerm_resource_group\.rg, azapi_resource\.golden, /);
  });

  it('creates a virtual machine after the image version that the plan creates for it', () => {
    const { createGallery, createDefinition, createVersion, createVirtualMachine } = everyKind;
    const spec = { ...createVirtualMachine.spec, imageId: createVersion.target };
    const plan = planOf(createGallery, createDefinition, createVersion, { ...createVirtualMachine, spec });
    const { resources } = JSON.parse(armTemplate(plan)) as { resources: (Json & { dependsOn?: string[] })[] };
    const machines = resources.filter(one => one.type === 'Microsoft.Compute/virtualMachines');
    assert.deepEqual(
      machines.map(one => one.dependsOn?.slice(1)),
      [[gallery, `${gallery}/images/linux`, createVersion.target]],
    );
    const networks = resources.filter(one => String(one.type).startsWith('Microsoft.Network/'));
    assert.ok(networks.length > 0 && networks.every(one => !one.dependsOn?.includes(createVersion.target)));
    const written = readBicep(bicep(plan)).find(one => one.type.startsWith('Microsoft.Compute/virtualMachines'));
    assert.match(JSON.stringify(written?.members['dependsOn']), /golden_linux_1_0_0/);
  });

  it('makes Terraform read a version again before each further change to it', () => {
    const text = terraform(planOf(everyKind.createVersion, everyKind.updateVersion, everyKind.updateVersion));
    const reads = text.match(/^data "azapi_resource".*?^\}/gms) ?? [];
    assert.deepEqual(
      reads.map(read => /depends_on = (.*)/.exec(read)?.[1]),
      [
        '[azurerm_shared_image_version.golden_linux_1_0_0]',
        '[azurerm_shared_image_version.golden_linux_1_0_0, azapi_resource_action.golden_linux_1_0_0_2]',
      ],
    );
  });

  it('creates a resource group with its name, region, and tags in Terraform', async () => {
    const { resource } = (await parse('main.tf', terraform(planOf(everyKind.createResourceGroup)))) as {
      resource: { azurerm_resource_group: Record<string, Json[]> };
    };
    const { provider, ...group } = resource.azurerm_resource_group['rg']?.[0] ?? {};
    assert.ok(provider);
    assert.deepEqual(group, { name: 'rg', ...everyKind.createResourceGroup.spec });
  });

  it('leaves an image definition beyond the limits of azurerm to azapi', () => {
    const { features, ...spec } = everyKind.createDefinition.spec;
    const written = (over: Partial<typeof spec>): string =>
      terraform(planOf({ ...everyKind.createDefinition, spec: { ...spec, features: features.slice(0, 1), ...over } }));
    const inside = { vCPUs: { min: 1, max: 80 }, memoryGB: { min: 1, max: 640 } };
    const disks = ['Standard_LRS', 'Premium_LRS'];
    assert.match(written({ recommended: inside, disallowedDiskTypes: disks }), /resource "azurerm_shared_image" /);
    for (const beyond of [
      { disallowedDiskTypes: [...disks, 'StandardSSD_LRS'] },
      { disallowedDiskTypes: ['UltraSSD_LRS'] },
      { recommended: { ...inside, vCPUs: { min: 1, max: 81 } } },
      { recommended: { ...inside, vCPUs: { min: 0 } } },
      { recommended: { ...inside, memoryGB: { max: 641 } } },
      { recommended: { ...inside, memoryGB: { min: 0, max: 4 } } },
    ]) {
      assert.match(written(beyond), /resource "azapi_resource" /, JSON.stringify(beyond));
      assert.doesNotMatch(written(beyond), /azurerm_shared_image/);
    }
  });

  it('names the other tenant of a source at the top of each language, and passes its token where a language can', () => {
    const tenant = '22222222-0000-0000-0000-000000000000';
    const { createVersion, setTags } = everyKind;
    const spec = { ...createVersion.spec, sourceTenantId: tenant };
    for (const { id, export: write } of exporters) {
      const [top = ''] = write(planOf({ ...createVersion, spec })).split(createVersion.target);
      assert.match(top, new RegExp(`A source is in the tenant ${tenant}\\.`), id);
      assert.doesNotMatch(write(planOf(createVersion)), /A source is in the tenant/, id);
    }
    const plan = planOf({ ...createVersion, spec }, setTags);
    assert.match(
      terraform(plan),
      new RegExp(`^provider "azapi" \\{\\n  auxiliary_tenant_ids = \\["${tenant}"\\]`, 'm'),
    );
    assert.match(terraform(plan), /resource "azapi_resource" "golden_linux_1_0_0"/);
    assert.match(powerShell(plan), new RegExp(`^  AuxTenant = @\\('${tenant}'\\)$`, 'm'));
    assert.match(azureCli(plan), new RegExp(`x-ms-authorization-auxiliary=Bearer .*--tenant ${tenant}`));
    assert.match(bicep(plan), new RegExp(`--template-file FILE --aux-tenants ${tenant}$`, 'm'));
    const { metadata } = JSON.parse(armTemplate(plan)) as { metadata: Json };
    assert.deepEqual(metadata['auxiliaryTenants'], [tenant]);
  });

  it('says what newer versions set by default where the language chooses the API version', () => {
    const sentence = 'From API version 2026-03-03 on, Azure gives a new image version an end of life';
    const mentions = (changes: readonly Change[]): string[] =>
      exporters.filter(one => one.export(planOf(...changes)).includes(sentence)).map(({ id }) => id);
    const { location, source } = everyKind.createVersion.spec;
    const targetRegions = [{ name: location, replicaCount: 1, storageAccountType: 'Standard_LRS' }];
    const spec = { location, source, targetRegions, storageAccountType: 'Standard_LRS', excludeFromLatest: false };
    assert.deepEqual(mentions([{ ...everyKind.createVersion, spec }]), ['azureCli', 'powerShell', 'terraform']);
    assert.deepEqual(mentions([everyKind.createResourceGroup]), []);
  });

  it('says at the top of each language that names an api-version what to do in a cloud without it', () => {
    const sentence = 'The API versions below are those of the public cloud.';
    const { createVersion, createGallery } = everyKind;
    const named = planOf({ ...createVersion, spec: { ...createVersion.spec, sourceTenantId: 'their-tenant' } });
    for (const { id, export: write } of exporters) {
      const [top = ''] = write(named).split(/apiVersion|api-version|@2\d{3}-/);
      // JSON has no comments, so an ARM template has it in its metadata, before its resources.
      assert.ok(top.includes(sentence), id);
    }
    for (const write of [azureCli, powerShell, terraform])
      assert.ok(!write(planOf({ ...createGallery, spec: { location: 'eastus2' } })).includes(sentence), write.name);
  });

  it('says in the metadata of an ARM template what to know and where to deploy it, and nothing that is empty', () => {
    const metadata = (notices: Plan['notices'], ...changes: readonly Change[]): unknown =>
      (JSON.parse(armTemplate({ ...planOf(...changes), notices })) as Json)['metadata'];
    const { title: description } = planOf();
    const { createResourceGroup, createGallery, setTags } = everyKind;
    const deployTo = gallery.split('/providers/')[0];
    const [warning, info] = (['warning', 'info'] as const).map(severity => ({
      severity,
      code: 'c',
      message: severity,
    }));
    assert.ok(warning && info);
    assert.deepEqual(metadata([]), { description });
    const { note, ...declared } = metadata([warning, info], createGallery) as Json;
    assert.match(String(note), /^The API versions below/);
    assert.deepEqual(declared, { description, notices: ['warning'], deployTo });
    const after = metadata([info], createGallery, setTags) as Json;
    assert.deepEqual(Object.keys(after), ['description', 'deployTo', 'note', 'after']);
    const before = metadata([], setTags, createGallery) as Json;
    assert.deepEqual(Object.keys(before), ['description', 'deployTo', 'note', 'before']);
    const both = metadata([], createResourceGroup, createGallery) as Json;
    assert.deepEqual(Object.keys(both), ['description', 'note']);
  });

  it('makes nested deployments depend on each other and on resource groups by a function', () => {
    const other = gallery.replace('/resourceGroups/rg/', "/resourceGroups/it's/");
    const plan = planOf(everyKind.createResourceGroup, everyKind.createGallery, {
      ...everyKind.createGallery,
      target: other,
    });
    const { resources } = JSON.parse(armTemplate(plan)) as { resources: Json[] };
    const subscription = gallery.split('/')[2] ?? '';
    const group = `[subscriptionResourceId('${subscription}', 'Microsoft.Resources/resourceGroups', 'rg')]`;
    const first = `[resourceId('${subscription}', 'rg', 'Microsoft.Resources/deployments', 'part-1-rg')]`;
    assert.deepEqual(
      resources.map(one => one['dependsOn']),
      [undefined, [group], [group, first]],
    );
  });

  it('takes the password as a secure input in each language', () => {
    const plan = planOf(everyKind.createVirtualMachine);
    assert.match(bicep(plan), /@secure\(\)\nparam adminPassword string/);
    assert.match(bicep(plan), /adminPassword: adminPassword/);
    assert.match(terraform(plan), /variable "admin_password" \{\n {2}type = string\n {2}sensitive = true/);
    assert.match(terraform(plan), /adminPassword = var\.admin_password/);
    assert.match(powerShell(plan), /Read-Host -AsSecureString/);
    const { parameters } = JSON.parse(armTemplate(plan)) as { parameters: object };
    assert.deepEqual(parameters, { adminPassword: { type: 'securestring' } });
    assert.ok(machine.endsWith('vm-1'));
    for (const change of everyChange.filter(asksPassword)) {
      if (!needsPassword(change)) continue;
      const text = terraform(planOf(change));
      assert.match(text, /variable "admin_password"/);
      assert.match(text, /assword = var\.admin_password/);
      assert.match(powerShell(planOf(change)), /Read-Host -AsSecureString/);
      assert.match(azureCli(planOf(change)), isClassic(change) ? /^IFS= read -rsp /m : /securestring/);
      if (!isClassic(change)) assert.match(bicep(planOf(change)), /@secure\(\)[^]*assword: adminPassword/);
    }
  });

  it('assigns roles on existing resources and on resources that the export creates', () => {
    const { createGallery, grantRole } = everyKind;
    const [, role] = readBicep(bicep(planOf(grantRole)));
    assert.deepEqual(role?.members['scope'], { symbol: 'golden' });
    assert.match(bicep(planOf(grantRole)), /^resource golden '.*' existing = \{$/m);
    assert.doesNotMatch(bicep(planOf(createGallery, grantRole)), / existing /);
    const { resources } = JSON.parse(armTemplate(planOf(grantRole))) as { resources: Json[] };
    assert.equal(resources[0]?.['scope'], gallery);
    assert.match(terraform(planOf(grantRole)), new RegExp(`parent_id = "${gallery}"`));
  });

  it('makes Terraform attach a gallery after provider registration and role assignment', () => {
    const { registerProvider, grantRole, attachGallery } = everyKind;
    const text = terraform(planOf(registerProvider, grantRole, attachGallery));
    assert.match(
      text,
      /depends_on = \[azapi_resource_action\.\w*Microsoft_LabServices\w*, azapi_resource\.[\w]*2222\w*\]/,
      text,
    );
  });
});

function names(template: Json): unknown {
  return (template['resources'] as Json[]).map(({ type, name, properties }) => ({ type, name, properties }));
}

/** A lab's body as a template has it, with a parameter for the password that Run sends. */
function withPassword(body: unknown, { kind }: Change): unknown {
  const { properties } = body as { properties?: { virtualMachineProfile?: { adminUser: object } } };
  const machines = properties?.virtualMachineProfile;
  if (kind !== 'createLab' || !machines) return body;
  const adminUser = { ...machines.adminUser, password: "[parameters('adminPassword')]" };
  return { ...(body as object), properties: { ...properties, virtualMachineProfile: { ...machines, adminUser } } };
}

/** The body of an update after it is merged into the current resource. */
function filled(change: Change, body: object | undefined): object | undefined {
  if (change.kind === 'detachGallery') {
    const { target: id } = change;
    const current = { id, location: 'uksouth', properties: { sharedGalleryId: gallery, allowedRegions: ['uksouth'] } };
    return armRequest(change, { current })?.body;
  }
  if (change.kind !== 'updateDefinition') return body;
  const current = {
    id: change.target,
    properties: { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'P', offer: 'O', sku: 'S' } },
  };
  return armRequest(change, { current })?.body;
}
