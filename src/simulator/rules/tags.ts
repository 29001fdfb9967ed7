import { record } from '../http/json';
import { ArmError } from '../http/route';

const max = { tags: 50, name: 512, value: 256 };

/** Throws for tags that Resource Manager doesn't accept. */
export function checkTags(body: unknown): void {
  const tags = Object.entries(record(body, 'tags'));
  if (tags.length > max.tags) {
    throw new ArmError(400, 'BadRequest', `Too many tags: a resource can have ${max.tags} at most.`);
  }
  for (const [name, value] of tags) {
    if (/[<>%&\\?/]|\p{Cc}/u.test(name)) {
      throw new ArmError(
        400,
        'InvalidTagNameCharacters',
        String.raw`The tag names '${name}' have reserved characters '<,>,%,&,\,?,/' or control characters.`,
      );
    }
    checkLength('name', name);
    if (typeof value === 'string') checkLength('value', value);
  }
}

function checkLength(part: 'name' | 'value', text: string): void {
  if (text.length <= max[part]) return;
  throw new ArmError(
    400,
    part === 'name' ? 'InvalidTagNameLength' : 'InvalidTagValueLength',
    `Tag ${part} too large. Following tag ${part} '${text}' exceeded the maximum length. Maximum allowed length for tag ${part} - '${max[part]}' characters.`,
  );
}
