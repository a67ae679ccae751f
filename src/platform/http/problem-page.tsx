interface ProblemPageProps {
  title: string
  lines: string[]
}

export function ProblemPage({ title, lines }: ProblemPageProps) {
  return (
    <>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
