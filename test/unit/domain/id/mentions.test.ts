import assert from 'node:assert/strict';
import { isMentionOf, mentionsIn } from '../../../../src/domain/id/mentions';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const gallery = `${compute}/galleries/golden`;

describe('Resources that a message of Azure names', () => {
  const messages: readonly (readonly [message: string, mentions: readonly string[]])[] = [
    [
      "The Resource 'Microsoft.Compute/galleries/golden/images/linux' under resource group 'rg' was not found.",
      ['Microsoft.Compute/galleries/golden/images/linux'],
    ],
    [`Can't find ${gallery}, or (${compute}/images/i); see the log.`, [gallery, `${compute}/images/i`]],
    [`"${gallery}" doesn't exist`, [gallery]],
    ['resource microsoft.compute/GALLERIES/golden', ['microsoft.compute/GALLERIES/golden']],
    ['Register Microsoft.Compute, or Microsoft.Compute/galleries.', []],
    ['NotMicrosoft.Compute/galleries/golden', []],
    ['Not found.', []],
    ['', []],
  ];
  for (const [message, mentions] of messages) {
    it(`are ${mentions.length} in "${message}"`, () => {
      assert.deepEqual(mentionsIn(message), mentions);
    });
  }

  const requests: readonly (readonly [mention: string, path: string, isOfRequest: boolean])[] = [
    [gallery, gallery, true],
    [gallery.toUpperCase(), `${gallery}?api-version=2025-03-03`, true],
    [gallery, `${gallery}/images/linux`, true],
    [`${gallery}/images/linux`, gallery, false],
    [gallery, `${gallery}2`, false],
    [`${gallery}/.`, gallery, true],
    ['/subscriptions/s/resourceGroups/rg', gallery, true],
    ['Microsoft.Compute/galleries/golden', gallery, true],
    ['Microsoft.Compute/galleries/golden.', `${gallery}/images/linux?a=1`, true],
    ['Microsoft.Compute/galleries/gold', gallery, false],
    ['Compute/galleries/golden', gallery, false],
    [gallery, `${compute}/images/i?like=${gallery}`, false],
    [`${compute}/images/my image`, `${compute}/images/my%20image`, true],
    [`${compute}/images/50%`, `${compute}/images/50%`, true],
  ];
  for (const [mention, path, isOfRequest] of requests) {
    it(`${isOfRequest ? 'concern' : "don't concern"} a request to ${path} if it is ${mention}`, () => {
      assert.equal(isMentionOf(mention, path), isOfRequest);
    });
  }
});
