/** The webhook that `npm run doctor` signs to see whether the running shop takes it: verified, answered and not kept. */
export const DOCTOR_WEBHOOK_ID = 'doctor-check';
