/** Prerendered, as the catalogue is. */
export default function StaticPage() {
  return <h1>Bare</h1>;
}
