/** Terms of the vocabularies in and out of the table. */
export { putRecord as putTerm, readRecord as readTerm } from '../table/records.ts';
