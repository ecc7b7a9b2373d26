const analysts =
  /k8s-?gpt|holmes ?gpt|\bholmes\b(?! ?\.)|\bbits ai\b|komodor klaudia|\bAI (?:analysis|investigation|summary|insights?|root cause|sre|agent)\b|root cause analysis|investigation (?:summary|results?|report|complete)|\b(?:analysis|investigation) of the \w+/i
/** Robusta advertises its assistant below every alert. */
const advertisement = /ask AI questions|tagging holmes/i

/** Whether the sender or the first words say that this is somebody's analysis, not the alert itself. */
export function isAnalysis(sender: readonly string[], heads: readonly string[]): boolean {
  if (sender.some((name) => /^pullcheck\b/i.test(name))) return true
  return [...sender, ...heads].some((words) => analysts.test(words) && !advertisement.test(words))
}
