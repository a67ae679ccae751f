export function HomePage({ name }: { name: string }) {
  return <h1 class="nhsuk-heading-l">{name}</h1>
}
