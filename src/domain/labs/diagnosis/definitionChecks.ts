import * as l10n from '@vscode/l10n';
import { securityTypeOf } from '../../compatibility';
import type { LabCheck, LabImageFacts } from './labCheck';

export function generationCheck({ definition }: LabImageFacts): LabCheck {
  const { name } = definition;
  const code = 'generationAndSecurity';
  const security = securityTypeOf(definition);
  if (definition.hyperVGeneration === 'V1' && security === 'Standard') {
    return { code, state: 'ok', sentence: l10n.t('{0} is of generation 1 with standard security.', name) };
  }
  const sentence = l10n.t(
    '{0} is of generation {1} with security type {2}: labs may not take it. Generation 1 with standard security is sure to work.',
    name,
    definition.hyperVGeneration.slice(1),
    security,
  );
  return { code, state: 'warning', sentence };
}

export function architectureCheck({ definition: { name, architecture } }: LabImageFacts): LabCheck {
  const code = 'architecture';
  if (architecture === 'x64') return { code, state: 'ok', sentence: l10n.t('{0} is for x64.', name) };
  const sentence = l10n.t('{0} is for {1}: labs may not take it.', name, architecture);
  return { code, state: 'warning', sentence };
}

/** Where a size is chosen, whether it goes with the image. */
export function sizeCheck({ definition, size }: LabImageFacts): LabCheck {
  const { name, osType, hyperVGeneration } = definition;
  const code = 'sizeOfLab';
  if (!size) {
    return { code, state: 'ok', sentence: l10n.t('{0} is a {1} image: choose a size of labs for it.', name, osType) };
  }
  if (size.generations.length > 0 && !size.generations.includes(hyperVGeneration)) {
    const sentence = l10n.t(
      '{0} takes no image of generation {1}: choose another size.',
      size.name,
      hyperVGeneration.slice(1),
    );
    return { code, state: 'problem', sentence };
  }
  if (!size.gpu) return { code, state: 'ok', sentence: l10n.t('{0} goes with {1}.', size.name, name) };
  const sentence = l10n.t('{0} has a GPU: its drivers for {1} may have to be in the image.', size.name, osType);
  return { code, state: 'warning', sentence };
}
