import type { Incident } from '../records.ts'

/** Incidents as they were last read or written: one of an outage's thousands of pods takes long to parse. */
export type KeptIncidents = {
  /** Undefined where another version is kept, or none. */
  find: (id: string, version: number) => Incident | undefined
  keep: (incident: Incident) => void
}

const mostKept = 20

export function createKeptIncidents(): KeptIncidents {
  const kept = new Map<string, Incident>()
  return {
    find: (id, version) => {
      const incident = kept.get(id)
      return incident?.version === version ? incident : undefined
    },
    keep: (incident) => {
      kept.delete(incident.id)
      kept.set(incident.id, incident)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
  }
}
