import * as l10n from '@vscode/l10n';
import { securityTypeOf } from '../../definition/securityType';
import { sameName } from '../../id/sameName';
import { orUnknown } from '../../resource/orUnknown';
import type { LabCheck, LabImageFacts } from './labCheck';

export function generationCheck({ definition }: LabImageFacts): LabCheck {
  const { name } = definition;
  const code = 'generationAndSecurity';
  const security = securityTypeOf(definition);
  if (definition.hyperVGeneration === 'V1' && sameName(security, 'Standard')) {
    return { code, state: 'ok', sentence: l10n.t('{0} is generation 1 with standard security.', name) };
  }
  const sentence = l10n.t(
    '{0} is generation {1} with security type {2}, so labs might not accept it. Generation 1 with standard security always works.',
    name,
    orUnknown(definition.hyperVGeneration?.slice(1)),
    security,
  );
  return { code, state: 'warning', sentence };
}

export function architectureCheck({ definition: { name, architecture } }: LabImageFacts): LabCheck {
  const code = 'architecture';
  if (architecture === 'x64') return { code, state: 'ok', sentence: l10n.t('{0} is for x64.', name) };
  const sentence = l10n.t('{0} is for {1}, so labs might not accept it.', name, orUnknown(architecture));
  return { code, state: 'warning', sentence };
}

/** If a size is chosen: whether it suits the image. */
export function sizeCheck({ definition, size }: LabImageFacts): LabCheck {
  const { name, osType, hyperVGeneration } = definition;
  const code = 'sizeOfLab';
  if (!size) {
    return {
      code,
      state: 'ok',
      sentence: l10n.t('{0} is a {1} image. Choose a lab size that supports it.', name, orUnknown(osType)),
    };
  }
  if (hyperVGeneration && size.generations.length > 0 && !size.generations.includes(hyperVGeneration)) {
    const sentence = l10n.t(
      "{0} doesn't support generation {1} images. Choose another size.",
      size.name,
      hyperVGeneration.slice(1),
    );
    return { code, state: 'problem', sentence };
  }
  if (!size.gpu) return { code, state: 'ok', sentence: l10n.t('{0} is compatible with {1}.', size.name, name) };
  const sentence = l10n.t('{0} has a GPU, so the image might need its drivers for {1}.', size.name, orUnknown(osType));
  return { code, state: 'warning', sentence };
}
