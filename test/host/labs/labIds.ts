import { sampleCompute } from '../fixture/sampleIds';

const group = sampleCompute.academy.replace(/\/providers\/.*$/, '');

/** What lab plans, labs and classic lab accounts of the sample's academy lie in. */
export const labServices = `${group}/providers/Microsoft.LabServices`;

/** The gallery that its lab plan `spring-term` exports to. */
export const academyImages = `${sampleCompute.academy}/galleries/academy_images`;
