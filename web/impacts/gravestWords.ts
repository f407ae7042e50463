/** How lists of assessments are sorted by gravity; said wherever they are. */
export const gravestWords =
  'Sorted by the gravest view: what restricts before what is mixed, unclear or advances; among these the highest of scale, scope and irremediability first, then the next highest; what is not rated last; then the newest. Nothing is added up or averaged.';
