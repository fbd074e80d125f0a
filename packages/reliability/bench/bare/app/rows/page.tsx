import { connection } from 'next/server';
import { database } from '../database';

const day = new Intl.DateTimeFormat('en-IN', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
});
const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });

/** Drawn for each request from the rows and columns that the shop's order list shows, out of the shop's own database. */
export default async function RowsPage() {
  await connection();
  return (
    <table>
      <tbody>
        {database.newest().map((row) => (
          <tr key={row.id}>
            <td>
              <a href={`/orders/${row.id}`}>{row.reference}</a>
              <time>{day.format(row.created_at)}</time>
            </td>
            <td>
              <b>{`${row.first_name} ${row.last_name}`}</b>
              <small>{row.email}</small>
            </td>
            <td>{row.status}</td>
            <td>{rupees.format(row.total_paise / 100)}</td>
            <td>{rupees.format(row.captured_paise / 100)}</td>
            <td>{rupees.format(row.refunded_paise / 100)}</td>
            <td>{row.captured_paise > row.refunded_paise ? 'Dispatch' : 'Nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
