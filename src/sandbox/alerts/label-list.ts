/** Labels as the default templates of Grafana and Opsgenie's integration list them. */
export function labelList(labels: Readonly<Record<string, string>>): string {
  return Object.keys(labels)
    .toSorted()
    .map((name) => ` - ${name} = ${labels[name] ?? ''}`)
    .join('\n')
}
