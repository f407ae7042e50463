/** What our own files of assessments are called by. */
export const jsonFormat = 'travaux.assessments';
/** Raised when a file can no longer be read as those before it. */
export const jsonVersion = 1;
