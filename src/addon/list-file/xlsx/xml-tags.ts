const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Attributes of one tag by name without prefix. */
type XmlTag = ReadonlyMap<string, string>;

/**
 * The opening tags of this local name. Only for the small parts of a workbook that say where the
 * others are: no tree, no text, and a ">" inside an attribute must be written "&gt;".
 */
export function xmlTags(xml: string, name: string): readonly XmlTag[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^<>]*)>`, 'g');
  return matches(xml, tag).map(([, attributes]) => attributesOf(String(attributes)));
}

function attributesOf(text: string): XmlTag {
  const pairs = matches(text, ATTRIBUTE).map(([, name, double, single]) => {
    const value = (double ?? single ?? '').replace(
      /&\w+;/g,
      (entity) => ENTITIES[entity] ?? entity,
    );
    return [String(name).replace(/^.*:/, ''), value] as const;
  });
  return new Map(pairs);
}

function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text)) found.push(one);
  return found;
}
