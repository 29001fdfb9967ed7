import { sampleCompute } from '../fixture/sampleIds';

const group = sampleCompute.academy.replace(/\/providers\/.*$/, '');

/** The parent of all lab plans, labs, and classic lab accounts of the sample's academy. */
export const labServices = `${group}/providers/Microsoft.LabServices`;

/** The gallery that the academy's lab plan `spring-term` exports to. */
export const academyImages = `${sampleCompute.academy}/galleries/academy_images`;
