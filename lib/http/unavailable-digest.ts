/** By which the browser's scripts know, of a fault on the server, that the database was away. */
export type { DATABASE_UNAVAILABLE } from '@/db/unavailable';
