/** Who works in the console. */
export const ACTORS = ['asha@shop.example', 'vikram@shop.example'] as const;
