import * as l10n from '@vscode/l10n';
import { versionTask } from '../../domain/plan/versionTask';
import { countText } from '../../domain/resource/countText';
import { createVersions } from '../../domain/version/createVersions';
import { refusedChoices } from '../../domain/version/refusedChoices';
import type { Answers } from '../engine/answers';
import { step, type Step } from '../engine/step';
import { judged } from '../plan/judged';
import { stepReview } from '../plan/reviewPlan';
import { coversRegions, type EncryptionFacts } from '../region/encryptionStep';
import type { WizardServices } from '../services';
import { gallerySteps } from './gallerySteps';
import { askOptions, optionsText, startOptions } from './optionsStep';
import { regionSteps } from './regionSteps';
import { askTargets, suggestTargets } from './severalTargets';
import { isConfidential, targetOf, targetSteps } from './targetSteps';
import { choicesFrom } from './versionChoices';
import { versionKeys } from './versionKeys';
import { versionPlaces, type Sources, type VersionPlaces } from './versionPlaces';
import { createVersionResearch, type VersionResearch } from './versionResearch';

/**
 * The steps for new versions: target, regions, options, preview.
 * @param several whether each source gets its own definition
 */
export function versionSteps(
  sourcesOf: (answers: Answers) => Sources,
  several: boolean,
  services: WizardServices,
): readonly Step[] {
  const research = createVersionResearch(services);
  const places = versionPlaces(sourcesOf);
  return [
    ...gallerySteps(places, services, research),
    ...(several ? [targetsStep(places, services, research)] : targetSteps(places.firstOf, services, research)),
    ...regionSteps(places, services, research),
    optionsStep(places, services, research),
    reviewStep(places, several, services, research),
  ];
}

/** Asks for the definition and number of each of several versions. */
function targetsStep({ sourcesOf }: VersionPlaces, services: WizardServices, research: VersionResearch): Step {
  return step({
    key: versionKeys.targets,
    dependsOn: [versionKeys.gallery, versionKeys.galleryName],
    show: value => ({ label: l10n.t('Image definitions'), value: countText(value.length, 'version') }),
    ask: async ({ draft, answers, ...context }) => {
      const start = draft ?? (await suggestTargets(answers, sourcesOf(answers), research));
      return askTargets(context, start, answers, services, research);
    },
  });
}

function optionsStep(
  { sourcesOf, firstOf, subscriptionIn }: VersionPlaces,
  { clock }: WizardServices,
  research: VersionResearch,
): Step {
  async function areConfidential(answers: Answers): Promise<boolean> {
    const targets = answers.get(versionKeys.targets) ?? [await targetOf(answers, firstOf(answers), research)];
    return targets.every(isConfidential);
  }

  async function encryptionFacts(answers: Answers): Promise<EncryptionFacts> {
    const [confidential, sets, locations = []] = await Promise.all([
      areConfidential(answers),
      research.diskEncryptionSets(subscriptionIn(answers)),
      research.locations(subscriptionIn(answers)),
    ]);
    return { confidential, sets, locations };
  }

  return step({
    key: versionKeys.options,
    isOutdated: ({ encryption = [] }, answers) => !coversRegions(encryption, answers.get(versionKeys.replicas) ?? []),
    show: value => ({ label: l10n.t('Options'), value: optionsText(value) }),
    // Only the user knows the encryption that confidential versions need.
    suggest: async ({ answers }) =>
      (await areConfidential(answers)) ? undefined : startOptions(sourcesOf(answers), clock.now()),
    ask: async ({ draft, answers, ...context }) => {
      const start = draft ?? startOptions(sourcesOf(answers), clock.now());
      const tagged = sourcesOf(answers).some(({ settings }) => settings?.tags);
      const replicas = answers.need(versionKeys.replicas);
      const confidential = await areConfidential(answers);
      return askOptions(context, start, {
        regions: replicas,
        encryption: () => encryptionFacts(answers),
        confidential,
        tagged,
        now: clock.now(),
      });
    },
  });
}

function reviewStep(
  { sourcesOf, subscriptionIn }: VersionPlaces,
  several: boolean,
  { reviewPlan, reader }: WizardServices,
  research: VersionResearch,
): Step {
  return step({
    key: versionKeys.decision,
    ask: ({ answers, ...context }) =>
      reviewPlan(
        stepReview(context, async wanted => {
          const choices = await choicesFrom(answers, sourcesOf(answers), research);
          const facts = await research.factsFor(choices);
          const refused = refusedChoices(choices, facts);
          const optional = choices.map(choice => ({
            id: versionTask(choice).versionId,
            source: choice.source.id,
            label: choice.source.name,
            isRefused: refused.includes(choice),
          }));
          const kept = choices.filter(({ source }) => wanted.get(source.id) !== false);
          return judged(
            createVersions(kept, facts),
            reader,
            () => research.locations(subscriptionIn(answers)),
            several ? { optional } : {},
          );
        }),
      ),
  });
}
