/** From what a person types to an expression of the full-text index. Nothing typed can be taken for its syntax. */

/** Quoted words stand together; others may stand anywhere; the last may be the beginning of a word. Null when there is no word in it. */
export function searchExpression(text: string): string | null {
  const parts: string[] = [];
  let open = false;
  for (const [, phrase, word = ''] of text.replaceAll('\0', ' ').matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const found = phrase ?? word;
    if (!/[\p{L}\p{N}]/u.test(found)) continue;
    parts.push(`"${found}"`);
    open = phrase === undefined;
  }
  return parts.length === 0 ? null : `${parts.join(' AND ')}${open ? ' *' : ''}`;
}
