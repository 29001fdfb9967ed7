import * as l10n from '@vscode/l10n';
import { sameName } from '../id/sameName';
import { featureValueOf } from './featureValue';
import type { Feature } from './imageDefinition';

/** The security type of a definition. `Standard` if it doesn't specify it. */
export function securityTypeOf({ features }: { readonly features: readonly Feature[] }): string {
  return featureValueOf(features, 'SecurityType') ?? 'Standard';
}

/** The name of a security type as the Azure portal shows it: `Trusted launch`. Azure's own word if it isn't known. */
export function securityTypeName(securityType: string): string {
  const names: Readonly<Record<string, string>> = {
    standard: l10n.t('Standard'),
    trustedlaunch: l10n.t('Trusted launch'),
    trustedlaunchsupported: l10n.t('Trusted launch supported'),
    confidentialvm: l10n.t('Confidential'),
    confidentialvmsupported: l10n.t('Confidential supported'),
    trustedlaunchandconfidentialvmsupported: l10n.t('Trusted launch and confidential supported'),
  };
  return names[machineSecurity(securityType).toLowerCase()] ?? securityType;
}

/** Whether a definition is only for confidential virtual machines. */
export function isConfidentialOnly(definition: { readonly features: readonly Feature[] }): boolean {
  return sameName(securityTypeOf(definition), 'ConfidentialVM');
}

/**
 * The security type of the machine that a source comes from. The disk of a confidential machine also reveals its
 * encryption: `ConfidentialVM_DiskEncryptedWithPlatformKey`.
 */
export function machineSecurity(securityType: string): string {
  return /^ConfidentialVM_/i.test(securityType) ? 'ConfidentialVM' : securityType;
}

/** These need the guest state (vTPM) of a machine: only a source that contains it is accepted. */
export function needsGuestState(securityType: string): boolean {
  return ['TrustedLaunch', 'ConfidentialVM'].some(one => sameName(one, machineSecurity(securityType)));
}
