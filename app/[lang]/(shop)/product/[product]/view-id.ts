/** The radio that shows a picture, by its place: of the gallery, and for the choice of a colour. */
export const viewId = (index: number): string => `view-${index}`;
