import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type StyleValues = Readonly<Record<string, string>>;

class Styles extends Directive {
  private current: StyleValues = {};

  override render(...wanted: [StyleValues]): unknown {
    return wanted;
  }

  override update({ element }: ElementPart, [wanted]: [StyleValues]): unknown {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(wanted)) {
      if (this.current[name] !== value) style.setProperty(name, value);
    }
    this.current = wanted;
    return noChange;
  }
}

/** Sets style properties one by one: the content security policy forbids the style attribute that lit's `styleMap` writes. */
export const styles = directive(Styles);
