/** The part of an address, behind `#`, that shows the words an assessment rests on in the text of its proposal. */
export const wordsOf = (id: string) => `words-${id}`;
