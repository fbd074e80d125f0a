import { connection } from 'next/server';
import { database } from '../database';

/** Drawn for each request from twenty rows, as the order list is. */
export default async function RowsPage() {
  await connection();
  return (
    <ul>
      {database.twenty.all().map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
