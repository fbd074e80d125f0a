/** Classes of what is true of one way to pay only. The form is their group; CSS alone decides, so that it does without scripts too. */

/** A plan is chosen on a page of ours first. */
export const BY_PLAN = 'hidden group-has-[input[data-plan]:checked]/form:inline';
export const ON_THEIR_PAGE = 'group-has-[input[data-plan]:checked]/form:hidden';

/** A card, held now and charged on dispatch. */
export const HELD =
  'hidden group-has-[input[value=card]:checked]/form:group-has-[input[name=payment][value=hold]:checked]/form:inline';
export const CHARGED =
  'group-has-[input[value=card]:checked]/form:group-has-[input[name=payment][value=hold]:checked]/form:hidden';
