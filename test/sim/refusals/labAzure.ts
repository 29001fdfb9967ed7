import { createWriter } from '../../../src/azure/writer';
import type { Failure } from '../../../src/domain/errors/failure';
import { exportLabTemplate } from '../../../src/domain/labs/exports/exportLabTemplate';
import type { Lab } from '../../../src/domain/labs/lab/lab';
import type { LabChoice } from '../../../src/domain/labs/lab/labChoice';
import type { LabPlan } from '../../../src/domain/labs/owner/labPlan';
import type { LabSpec, Plan } from '../../../src/domain/plan/plan';
import { createLabLookup } from '../../../src/wizards/labs/createLab/labLookup';
import { createLabResearch } from '../../../src/wizards/labs/shared/labResearch';
import type { WizardServices } from '../../../src/wizards/services';
import { wizardsOver } from '../../support/sampleServices';
import { LabDriver, gallery, labServices, springTerm } from '../labs/labDriver';
import { sendAll } from './bypass';

/** The academy's labs in Sample Azure: each row breaks one thing, and the plan is built from what is read afterwards. */
export class LabAzure extends LabDriver {
  readonly services: WizardServices = wizardsOver(this.sample).services;

  /** Denies an action at a scope and below. */
  deny(action: string, scope: string): void {
    this.sample.world.denyRules.push({ action, scope });
  }

  async lab(id: string): Promise<Lab> {
    return there(await this.services.labReader.lab(id), id);
  }

  async labPlan(id: string): Promise<LabPlan> {
    return there(await this.services.labReader.labPlan(id), id);
  }

  /** A plan to export a lab template, built from what the wizard reads. */
  async exported(id: string, image: string, into: 'newImage' | 'newVersion' = 'newImage'): Promise<Plan> {
    const of = await this.lab(id);
    const { factsFor } = createLabResearch(this.services, []);
    return exportLabTemplate({ lab: of, name: image, into }, await factsFor([of], [image]));
  }

  /** A plan for a lab of ten VMs from an image of the gallery, built from what the wizard reads. */
  async newLab(image: string, over: Partial<LabSpec> = {}, name = 'rust', owner = springTerm): Promise<Plan> {
    const definition = there(await this.services.reader.definition(`${gallery}/images/${image}`), image);
    const choice: LabChoice = {
      id: `${labServices}/labs/${name}`,
      owner: await this.labPlan(owner),
      definition,
      publish: false,
      spec: { ...usual, labPlanId: owner, imageId: definition.id, osType: there(definition.osType, image), ...over },
    };
    return createLabLookup(this.services).planFor(choice);
  }

  /** Sends every change like Run, ignoring the notices. */
  bypass(plan: Plan): Promise<Failure | undefined> {
    return sendAll(plan, createWriter(this.services.directory), ms => this.sample.advance(ms));
  }
}

export function lab(name: string): string {
  return `${labServices}/labs/${name}`;
}

export function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`There is no ${what}.`);
  return found;
}

const usual = {
  location: 'uksouth',
  title: 'Rust for beginners',
  createOption: 'TemplateVM',
  size: 'Classic_Fsv2_2_4GB_128_S_SSD',
  capacity: 10,
  quotaHours: 10,
  userName: 'instructor',
} as const;
