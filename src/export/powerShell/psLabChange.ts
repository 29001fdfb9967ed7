import { armRequest } from '../../arm/armRequest';
import type { ArmRequest } from '../../arm/request';
import { nameOf } from '../../domain/id/resourceId';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { LabChange } from '../../domain/plan/plan';
import { powerShellQuote } from './powerShellQuote';
import { psRestChange } from './psRest';
import { psComplete, psRead, psSendRequest } from './psSend';

/** The requests that Run would send. What they depend on is read when the script runs. */
export function psLabChange(change: LabChange): string[] {
  const request = armRequest(change);
  const isClassic = labAccountOf(change.target) !== undefined;
  if (!request) return [];
  switch (change.kind) {
    case 'registerProvider':
      return registration(nameOf(change.target));
    case 'detachGallery':
      return isClassic ? psRestChange(change) : detachment(request);
    case 'setLabImage':
      return isClassic ? sharedImage(request, change.spec.enabled) : psRestChange(change);
    case 'createLab':
      return withPassword(
        request,
        isClassic ? '$body.labParameters' : '$body.properties.virtualMachineProfile.adminUser',
      );
    case 'grantRole':
    case 'attachGallery':
    case 'saveLabImage':
    case 'publishLab':
      return psRestChange(change);
  }
}

function registration(namespace: string): string[] {
  const name = powerShellQuote(namespace);
  return [
    `Register-AzResourceProvider -ProviderNamespace ${name} | Out-Null`,
    `while (@(Get-AzResourceProvider -ProviderNamespace ${name})[0].RegistrationState -ne 'Registered') { Start-Sleep -Seconds 10 }`,
  ];
}

function detachment(request: ArmRequest): string[] {
  return [
    `$found = ${psRead(request)} | ConvertFrom-Json -AsHashtable`,
    psComplete(request.path, '$found.properties.allowedRegions'),
    "foreach ($name in 'sharedGalleryId', 'provisioningState', 'resourceOperationError') { $found.properties.Remove($name) }",
    '$body = @{ location = $found.location; properties = $found.properties }',
    'if ($found.tags) { $body.tags = $found.tags }',
    'if ($found.identity) { $body.identity = @{ type = $found.identity.type } }',
    psSendRequest(request, '($body | ConvertTo-Json -Depth 20)'),
  ];
}

function sharedImage(request: ArmRequest, enabled: boolean): string[] {
  return [
    `$found = ${psRead(request)} | ConvertFrom-Json -AsHashtable`,
    psComplete(request.path, '$found.properties.sharedGalleryId'),
    `$found.properties.EnableState = ${powerShellQuote(enabled ? 'Enabled' : 'Disabled')}`,
    "$found.properties.Remove('provisioningState')",
    psSendRequest(
      request,
      '(@{ id = $found.id; name = $found.name; properties = $found.properties } | ConvertTo-Json -Depth 20)',
    ),
  ];
}

/** Prompts for the password when the script runs, so the script doesn't contain it. */
function withPassword(request: ArmRequest, place: string): string[] {
  return [
    `$body = ${powerShellQuote(JSON.stringify(request.body))} | ConvertFrom-Json -AsHashtable`,
    `${place}.password = Read-Host -AsSecureString 'Password' | ConvertFrom-SecureString -AsPlainText`,
    psSendRequest(request, '($body | ConvertTo-Json -Depth 20)'),
  ];
}
