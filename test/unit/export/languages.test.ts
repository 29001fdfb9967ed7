import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { parse } from '@cdktn/hcl2json';
import { armRequest } from '../../../src/arm/armRequest';
import type { ArmRequest } from '../../../src/arm/request';
import { object } from '../../../src/arm/json';
import { templateValue } from '../../../src/arm/templateValue';
import { needsPassword } from '../../../src/domain/machine/needsPassword';
import type { Change } from '../../../src/domain/plan/plan';
import { armTemplate } from '../../../src/export/armTemplate/armTemplate';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { bicep } from '../../../src/export/bicep/bicep';
import { exporters } from '../../../src/export/exporters';
import { powerShell } from '../../../src/export/powerShell/powerShell';
import { terraform } from '../../../src/export/terraform/terraform';
import { readBicep } from '../../support/bicep';
import { areBicepTypesHere, bicepProblems } from '../../support/bicepTypes';
import { isOpenApiHere, problemsOf } from '../../support/openApi';
import { readPowerShell } from '../../support/powerShell';
import { everyChange, everyKind, gallery, machine, planOf } from '../../support/everyKind';

type Json = Readonly<Record<string, unknown>>;
const apart = ['type', 'apiVersion', 'name', 'scope', 'dependsOn'];
const isClassic = ({ target }: Change): boolean => target.includes('/labaccounts/');
/** A classic lab account makes its labs when asked to, and galleries are attached to it by a resource; to a lab plan they are not. */
const isDeclared = (change: Change): boolean =>
  isClassic(change) ? change.kind === 'attachGallery' : /^(create|restore|grant)/.test(change.kind);
/** What Terraform has neither a resource nor an action for: it merges nothing into what Azure has by itself. */
const isLeftToAz = (change: Change): boolean =>
  /^(delete|purge|detach)/.test(change.kind) || (isClassic(change) && change.kind === 'setLabImage');
const asksPassword = ({ kind }: Change): boolean => kind === 'createVirtualMachine' || kind === 'createLab';
/** No OpenAPI at hand tells of classic lab accounts or of registering. */
const isUnspecified = ({ path }: ArmRequest): boolean => /\/labaccounts\/|\/register$/.test(path);

describe('exports of every kind of change', () => {
  it('never hold a password', () => {
    for (const { export: write } of exporters) {
      assert.ok(!write(planOf(everyKind.createVirtualMachine)).includes('askedWhenRun'));
    }
  });

  it('say a date that nobody can read as it stands in the plan, whose notice refuses it', () => {
    const dated = everyChange.filter(change => JSON.stringify(change).includes('"endOfLifeDate"'));
    assert.equal(new Set(dated.map(({ kind }) => kind)).size, 4);
    for (const change of dated) {
      const unreadable = JSON.parse(
        JSON.stringify(change).replace(/"endOfLifeDate":"[^"]*"/, '"endOfLifeDate":"next spring"'),
      ) as Change;
      for (const { id, export: write } of exporters) assert.match(write(planOf(unreadable)), /next spring/, id);
    }
  });

  it('for the Azure CLI are understood by bash', function () {
    if (process.platform === 'win32') this.skip();
    for (const change of everyChange) execFileSync('bash', ['-n', '-c', azureCli(planOf(change))]);
  });

  it('for PowerShell are understood, and call what changes something', async () => {
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

  it('for Terraform parse, and say each change or the step in its place', async () => {
    for (const change of everyChange) {
      const text = terraform(planOf(change));
      const parsed = (await parse('main.tf', text)) as { resource?: object };
      assert.equal(parsed.resource === undefined, isLeftToAz(change), text);
      if (isLeftToAz(change)) assert.match(text, /# az (sig|image|resource) /);
    }
  });

  it('as ARM JSON are the bodies that Run sends', () => {
    for (const change of everyChange.filter(one => isDeclared(one) && one.kind !== 'createVirtualMachine')) {
      const { resources } = JSON.parse(armTemplate(planOf(change))) as { resources: Json[] };
      const [resource = {}] = resources;
      const body = Object.fromEntries(Object.entries(resource).filter(([member]) => !apart.includes(member)));
      const request = armRequest(change);
      const sent = [withPassword(templateValue(request?.body), change), request?.apiVersion];
      assert.deepEqual([body, resource['apiVersion']], sent, change.kind);
    }
    const machineTemplate = JSON.parse(armTemplate(planOf(everyKind.createVirtualMachine))) as Json;
    const sent = object(object(armRequest(everyKind.createVirtualMachine)?.body)['properties'])['template'];
    assert.deepEqual(names(machineTemplate), names(object(sent)));
  });

  it('as ARM JSON fit the OpenAPI', async function () {
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

  it('as Bicep have no member that its types do not know, and none too few', function () {
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

  it('as Bicep, ARM JSON and Terraform say honestly what they cannot delete or alter', () => {
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

  it('make what lies in something after it, and steps in their order', () => {
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
      nested.map(one => one['dependsOn']),
      [undefined, [gallery], [gallery, `${gallery}/images/linux`]],
    );
    assert.match(terraform(plan), /depends_on = \[azurerm_resource_group\.rg, azapi_resource\.golden, /);
  });

  it('for Terraform read a version anew before each further change of it', () => {
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

  it('ask for a password, in a way of their own', () => {
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

  it('put a role on what is there, and on what they make', () => {
    const { createGallery, grantRole } = everyKind;
    const [, role] = readBicep(bicep(planOf(grantRole)));
    assert.deepEqual(role?.members['scope'], { symbol: 'golden' });
    assert.match(bicep(planOf(grantRole)), /^resource golden '.*' existing = \{$/m);
    assert.doesNotMatch(bicep(planOf(createGallery, grantRole)), / existing /);
    const { resources } = JSON.parse(armTemplate(planOf(grantRole))) as { resources: Json[] };
    assert.equal(resources[0]?.['scope'], gallery);
    assert.match(terraform(planOf(grantRole)), new RegExp(`parent_id = "${gallery}"`));
  });

  it('for Terraform attach a gallery when the provider is registered and the role is given', () => {
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

/** A lab's body as a template has it, where Run sends the password. */
function withPassword(body: unknown, { kind }: Change): unknown {
  const { properties } = body as { properties?: { virtualMachineProfile?: { adminUser: object } } };
  const machines = properties?.virtualMachineProfile;
  if (kind !== 'createLab' || !machines) return body;
  const adminUser = { ...machines.adminUser, password: "[parameters('adminPassword')]" };
  return { ...(body as object), properties: { ...properties, virtualMachineProfile: { ...machines, adminUser } } };
}

/** An update as it goes out when there is something to merge it into. */
function filled(change: Change, body: object | undefined): object | undefined {
  if (change.kind === 'detachGallery') {
    const current = { location: 'uksouth', properties: { sharedGalleryId: gallery, allowedRegions: ['uksouth'] } };
    return armRequest(change, { current })?.body;
  }
  if (change.kind !== 'updateDefinition') return body;
  const current = {
    properties: { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'P', offer: 'O', sku: 'S' } },
  };
  return armRequest(change, { current })?.body;
}
