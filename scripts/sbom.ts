/**
 * `npm run sbom`: every package that a build uses, as a bill of materials in CycloneDX. npm makes it. Its own
 * `--omit dev` also leaves out what builds and tests both use (esbuild, for one), so that is done here, by the
 * mark that npm gives to what only development needs.
 */
import { execFileSync } from 'node:child_process'
import { z } from 'zod'

const billSchema = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(
    z.looseObject({ 'bom-ref': z.string(), properties: z.array(z.object({ name: z.string(), value: z.string() })) }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const development = 'cdx:npm:package:development'

const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
})
const whole: unknown = JSON.parse(printed)
const bill = billSchema.parse(whole)
const { component } = bill.metadata
const components = bill.components.filter(({ properties }) => !properties.some(({ name }) => name === development))
const kept = new Set([component['bom-ref'], ...components.map((item) => item['bom-ref'])])
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map((item) => ({ ...item, dependsOn: item.dependsOn.filter((ref) => kept.has(ref)) }))
// npm names a project after the folder that it stands in.
const [name = component.name] = component['bom-ref'].split('@')
const metadata = { ...bill.metadata, component: { ...component, name } }
// Its fields stay in the order in which npm has them.
console.log(JSON.stringify(Object.assign(whole as object, { metadata, components, dependencies }), null, 2))
