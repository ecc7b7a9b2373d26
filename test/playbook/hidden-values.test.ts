import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { hideFromNowOn } from '../../src/hide.ts'
import { renderCommand } from '../../src/playbook/render-command.ts'
import { lql, sh } from '../../src/steps/command.ts'

beforeEach(() =>
  hideFromNowOn({ hosts: ['*.corp.example'], patterns: [{ name: 'cost-centre', expression: /CC[0-9]{4}/ }] }),
)
afterEach(() => hideFromNowOn(undefined))

test('what is hidden in a command is a placeholder like any other, listed with those', () => {
  const command = sh`nslookup ${'lookupHost'} && kubectl get pod ${'pod'} -n ${'namespace'}`
  expect(renderCommand(command, { lookupHost: 'images.corp.example', namespace: 'menu' })).toEqual({
    text: 'nslookup HIDDEN_HOST && kubectl get pod POD_NAME -n menu',
    missing: ['POD_NAME', 'HIDDEN_HOST'],
  })
})

test('quotes stay closed around it', () => {
  const filter = lql`resource.labels.pod_name=${'pod'}`
  expect(renderCommand(sh`gcloud logging read ${filter}`, { pod: "x' CC4711 images.corp.example" })).toEqual({
    text: `gcloud logging read 'resource.labels.pod_name="x'\\'' HIDDEN_COST_CENTRE HIDDEN_HOST"'`,
    missing: ['HIDDEN_COST_CENTRE', 'HIDDEN_HOST'],
  })
})

test('nothing is hidden where nothing is configured', () => {
  hideFromNowOn(undefined)
  expect(renderCommand(sh`nslookup ${'lookupHost'}`, { lookupHost: 'images.corp.example' })).toEqual({
    text: 'nslookup images.corp.example',
    missing: [],
  })
})
