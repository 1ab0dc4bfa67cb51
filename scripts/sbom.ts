/**
 * `npm run sbom`: every package that a build uses, as a bill of materials in CycloneDX. npm makes it of everything that is
 * installed; what only tests and editors need is left out here.
 */
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { z } from 'zod'
import { usedPackages } from './sbom/used-packages'

const billSchema = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
})
const whole: unknown = JSON.parse(printed)
const bill = billSchema.parse(whole)
const { component } = bill.metadata
const used = await usedPackages(dirname(import.meta.dirname))
const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
const kept = new Set([component['bom-ref']])
// What we ask for, and whatever that asks for.
const open = (needs.get(component['bom-ref']) ?? []).filter((ref) => used.has(nameOf(ref)))
const direct = new Set(open)
for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
  if (kept.has(ref)) continue
  kept.add(ref)
  open.push(...(needs.get(ref) ?? []))
}
const components = bill.components.filter((item) => kept.has(item['bom-ref']))
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map((item) => ({
    ...item,
    dependsOn: item.dependsOn.filter((ref) => (item.ref === component['bom-ref'] ? direct : kept).has(ref)),
  }))
// npm names a project after the folder that it is in.
const metadata = { ...bill.metadata, component: { ...component, name: nameOf(component['bom-ref']) } }
// Its fields stay in the order in which npm has them.
console.log(JSON.stringify(Object.assign(whole as object, { metadata, components, dependencies }), null, 2))

/** The package of a reference: `@scope/name@1.2.3`. */
function nameOf(ref: string): string {
  return ref.slice(0, ref.indexOf('@', 1))
}
