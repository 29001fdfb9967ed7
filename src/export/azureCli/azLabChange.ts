import { armRequest } from '../../arm/armRequest';
import type { ArmRequest } from '../../arm/request';
import { templateOf } from '../../arm/machineDeployment';
import { labResource } from '../../arm/labs/labTemplate';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { ChangeOf, LabChange } from '../../domain/plan/plan';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import { shellQuote } from '../shellQuote';
import { azRestChange } from './azRestChange';
import { azCommand, raw } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';
import { azSend, azWait } from './azRest';
import { azDeployment } from './azVirtualMachine';

const quiet = ['output', 'none'] as const;

/**
 * The Azure CLI has no commands for Lab Services. Uses its generic resource commands where they suffice, else a raw
 * request.
 */
export function azLabChange(change: LabChange): string[] {
  const { target } = change;
  const request = armRequest(change);
  const isClassic = labAccountOf(target) !== undefined;
  if (!request) return [];
  switch (change.kind) {
    case 'registerProvider': {
      const subscription = ['subscription', subscriptionOf(target)] as const;
      return [azCommand('provider register', subscription, ['namespace', nameOf(target)], ['wait'], quiet)];
    }
    // With the planned assignment name, so that running the script again is idempotent.
    case 'grantRole':
      return azSend(request, JSON.stringify(request.body));
    case 'attachGallery':
      return azRestChange(change);
    case 'detachGallery': {
      const [ids, version] = [
        ['ids', target],
        ['api-version', request.apiVersion],
      ] as const;
      return isClassic
        ? [azCommand('resource delete', ids, version, quiet), azWait(target, request.apiVersion, ['deleted'])]
        : [azCommand('resource update', ids, version, ['remove', 'properties.sharedGalleryId'], quiet)];
    }
    case 'setLabImage':
      return isClassic ? setSharedImage(change, request) : azSend(request, JSON.stringify(request.body));
    case 'saveLabImage':
      return [...azSend(request, JSON.stringify(request.body)), waitForExport(change)];
    case 'createLab':
      return isClassic
        ? classicLab(change, request)
        : azDeployment(change, `lab-${nameOf(target)}`.slice(0, 64), templateOf([labResource(change)], true));
    case 'publishLab': {
      const sent = azSend(request, request.body && JSON.stringify(request.body));
      const [id, member] = isClassic ? [`${target}/environmentsettings/default`, 'publishingState'] : [target, 'state'];
      return [...sent, azWait(id, request.apiVersion, ['custom', `properties.${member}=='Published'`])];
    }
  }
}

function setSharedImage({ target, spec }: ChangeOf<'setLabImage'>, { apiVersion }: ArmRequest): string[] {
  const state = spec.enabled ? 'Enabled' : 'Disabled';
  return [
    azCommand(
      'resource update',
      ['ids', target],
      ['api-version', apiVersion],
      ['set', `properties.EnableState=${state}`],
      quiet,
    ),
    azWait(target, apiVersion, ['updated']),
  ];
}

/** Lab Services chooses the version number, so this waits for a version that didn't exist before. */
function waitForExport({ target, spec }: ChangeOf<'saveLabImage'>): string {
  const seen = spec.seenVersions.map(name => ` && name!='${name.replace(/[^0-9.]/g, '')}'`).join('');
  const list = azCommand(
    'sig image-version list',
    ...galleryOptions(azScopeOf(target)),
    ['query', `[?provisioningState=='Succeeded'${seen}].name`],
    ['output', 'tsv'],
  );
  return [`until [ -n "$(${list} 2>/dev/null)" ]; do`, '  sleep 30', 'done'].join('\n');
}

/** Only an action on the account creates labs in it. */
function classicLab({ target }: ChangeOf<'createLab'>, request: ArmRequest): string[] {
  const { name, labParameters } = request.body as { readonly name: string; readonly labParameters: object };
  const [before, after] = JSON.stringify({ name, labParameters: { ...labParameters, password: '\0' } }).split(
    '\\u0000',
  );
  return [
    "IFS= read -rsp 'Password: ' password",
    String.raw`password=${'$'}{password//\\/\\\\} password=${'$'}{password//\"/\\\"}`,
    ...azSend(request, raw(`${shellQuote(before ?? '')}"$password"${shellQuote(after ?? '')}`)),
    azWait(target, request.apiVersion, ['created']),
  ];
}
