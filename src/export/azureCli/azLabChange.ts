import { armRequest } from '../../arm/armRequest';
import { labResource } from '../../arm/labs/labTemplate';
import { templateOf } from '../../arm/machineDeployment';
import type { ArmRequest } from '../../arm/request';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { ChangeOf, LabChange } from '../../domain/plan/plan';
import { Expression } from '../expression';
import { shellQuote } from '../shellQuote';
import { azCommand, azJson } from './azCommand';
import { azSend, azWait, maxWaitSeconds } from './azRest';
import { azRestChange } from './azRestChange';
import { galleryOptions, azScopeOf } from './azScope';
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
      return azSend(request, azJson(request.body));
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
      return isClassic ? setSharedImage(change, request) : azSend(request, azJson(request.body));
    case 'saveLabImage':
      return [...azSend(request, azJson(request.body)), waitForExport(change, request)];
    case 'createLab':
      return isClassic
        ? classicLab(change, request)
        : azDeployment(change, `lab-${nameOf(target)}`.slice(0, 64), templateOf([labResource(change)], true));
    case 'publishLab': {
      const sent = azSend(request, request.body && azJson(request.body));
      return isClassic
        ? [
            ...sent,
            ...publication(`${target}/environmentsettings/default`, request, 'publishingState', 'PublishFailed'),
          ]
        : [...sent, ...publication(target, request, 'state', 'Draft')];
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

/**
 * Lab Services chooses the version number, so this waits for a version that didn't exist before. It fails as soon as
 * the template machine is no longer being exported and no such version is ready or being created; while the machine can't
 * be read, it waits no longer than for anything else.
 */
function waitForExport({ target, spec }: ChangeOf<'saveLabImage'>, { apiVersion }: ArmRequest): string {
  const seen = spec.seenVersions.map(name => `name!='${name.replace(/[^0-9.]/g, '')}'`).join(' && ');
  const list = azCommand(
    'sig image-version list',
    ...galleryOptions(azScopeOf(target)),
    ['query', `[${seen === '' ? '' : `?${seen}`}].provisioningState`],
    ['output', 'tsv'],
  );
  const machine = (member: string): string => property(spec.labMachineId, apiVersion, member);
  return [
    'SECONDS=0',
    'while',
    `state=$(${machine('provisioningState')} || echo Updating)`,
    `made=$(${list} 2>/dev/null || true)`,
    `[[ $made != *Succeeded* && ( $made == *ing* || $state == Updating ) ]] && (( SECONDS < ${maxWaitSeconds} ))`,
    'do sleep 30; done',
    failureUnless('$made == *Succeeded*', machine(errorMessage)),
  ].join('\n');
}

const errorMessage = 'resourceOperationError.message';

function property(id: string, apiVersion: string, member: string): string {
  return azCommand(
    'resource show',
    ['ids', id],
    ['api-version', apiVersion],
    ['query', `properties.${member}`],
    ['output', 'tsv'],
  );
}

/** Fails with what Lab Services recorded on the resource. */
function failureUnless(condition: string, error: string): string {
  return [`if ! [[ ${condition} ]]; then`, `${error} >&2`, 'false', 'fi'].join('\n');
}

/** Waits until Lab Services has ended publishing. A failure leaves a state that `az resource wait` doesn't know as one. */
function publication(id: string, { apiVersion }: ArmRequest, member: string, failed: string): string[] {
  const ended = `properties.${member}=='${failed}' && properties.provisioningState!='Updating'`;
  const state = property(id, apiVersion, member);
  return [
    azWait(id, apiVersion, ['custom', `properties.${member}=='Published' || ${ended}`]),
    failureUnless(`$(${state}) == Published`, property(id, apiVersion, errorMessage)),
  ];
}

/** Only an action on the account creates labs in it. */
function classicLab({ target }: ChangeOf<'createLab'>, request: ArmRequest): string[] {
  const { name, labParameters } = request.body as { readonly name: string; readonly labParameters: object };
  const [body, end] = [azJson({ name, labParameters }), '}}'];
  return [
    "IFS= read -rsp 'Password: ' password",
    String.raw`password=${'$'}{password//\\/\\\\} password=${'$'}{password//\"/\\\"}`,
    ...azSend(
      request,
      new Expression(`${shellQuote(`${body.slice(0, -end.length)},"password":"`)}"$password"${shellQuote(`"${end}`)}`),
    ),
    azWait(target, request.apiVersion, ['created']),
  ];
}
