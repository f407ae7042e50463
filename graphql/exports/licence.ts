/** What may be done with what is taken away, in plain words. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International, for our own wording',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export const licenceWords =
  'Facts belong to nobody: use them freely. Our own wording (titles, summaries, notes, rationales) is under Creative Commons Attribution 4.0 International (CC BY 4.0): say that it is from Travaux, and link the record. Texts of proposals and quotations are their authors’ words; we give no rights in them. Every record names its sources.';

/** What must be said wherever the data goes. */
export const caution =
  'Confidence, basis and stage_scope say how sure a statement is; EDITORIAL is our own inference and no source’s view; a date is only as precise as tabled_precision says. Leave these columns beside what they qualify.';
