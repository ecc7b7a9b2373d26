import { useEffect, useId, useState } from 'react'
import { client, missLook } from '../api/client.ts'
import type { Report, Scenario } from '../api/types.ts'
import { useBusy } from '../controls/use-busy.ts'
import { useSandbox } from '../state/sandbox.ts'
import { hasText } from '../words/translate.ts'

const alertChannel = 'alerts'
const nobody = 'nobody'

/** What can be made to happen in the cluster, and who tells #alerts of it. */
export function ScenarioList() {
  const { act, say } = useSandbox()
  const [scenarios, setScenarios] = useState<Scenario[]>([])
  const [tools, setTools] = useState<string[]>([])
  const [tool, setTool] = useState('alertmanager')
  const [isBusy, run] = useBusy()
  const id = useId()

  useEffect(() => {
    client.scenarios().then(setScenarios, missLook)
    client.alertTools().then(setTools, missLook)
  }, [])

  const play = async ({ id: name, usualPods }: Scenario) => {
    const report = await act<Report & { pods: string[] }>('scenarios', { name })
    const pods = 'pods' in report ? report.pods : []
    if (tool === nobody || pods.length === 0) return
    const state = usualPods === undefined ? 'resolved' : 'firing'
    await act('alerts', { tool, channel: alertChannel, pods, state })
  }

  return (
    <section aria-labelledby={id} className="scenarios">
      <h3 id={id}>{say('scenarios')}</h3>
      <label className="teller">
        {say('toldBy')}{' '}
        <select className="field" value={tool} onChange={({ target }) => setTool(target.value)}>
          {tools.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={nobody}>{say('nobody')}</option>
        </select>
      </label>
      <div className="scenario-buttons">
        {scenarios.map((scenario) => (
          <button
            key={scenario.id}
            type="button"
            className={`button scenario ${scenario.usualPods === undefined ? 'mend' : 'break'}`}
            aria-busy={isBusy}
            onClick={() => run(() => play(scenario))}
          >
            <span>{hasText(`scenario.${scenario.id}`) ? say(`scenario.${scenario.id}`) : scenario.id}</span>
            {scenario.usualPods !== undefined && <small>{say('pods', { count: scenario.usualPods })}</small>}
          </button>
        ))}
      </div>
    </section>
  )
}
