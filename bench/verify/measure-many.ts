import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureCommand } from '../build/measured-command'

/** What 10,000 files may cost at most: seconds of CPU, bytes of memory, and growth where the files double. */
const targets = { cpu: 60, memory: 1.2e9, growth: 2.4 } as const
const sizes = [2_500, 5_000, 10_000] as const

/** Measures `faultbook verify` over many files, and says whether the targets are reached. */
export async function measureMany(folder: string): Promise<boolean> {
  const rows: { size: number; cpu: number; memory: number }[] = []
  for (const size of sizes) {
    const place = join(folder, `many-${size}`)
    writeMany(place, size)
    const words = [process.execPath, resolve('scripts/faultbook.mjs'), 'verify', '--source', 'src']
    const measured = await measureCommand({ words, folder: place })
    rows.push({ size, ...measured })
    console.log(
      `${String(size).padStart(6)} files  ${measured.cpu.toFixed(1)} CPU s  ${(measured.memory / 1e6).toFixed(0)} MB`,
    )
  }
  const [, half, whole] = rows
  if (half === undefined || whole === undefined) throw new Error('Nothing was measured.')
  const growth = whole.cpu / half.cpu
  console.log(`  twice the files cost ${growth.toFixed(2)} times the time`)
  return whole.cpu <= targets.cpu && whole.memory <= targets.memory && growth <= targets.growth
}

/** Files of 150 lines in four languages; every fourth one emits a code. */
function writeMany(place: string, files: number): void {
  mkdirSync(join(place, 'errors/shop'), { recursive: true })
  const codes = Array.from({ length: files / 4 }, (_, index) => `ORD-${10_000 + index}`)
  const entries = codes.map((code) => ({
    code,
    draft: true,
    title: `Title of ${code}`,
    status: 404,
    message: `Order {id} of ${code} is gone`,
  }))
  const catalog = { name: 'Shop', summary: 'Takes orders.', drafts: entries.length }
  writeFileSync(join(place, 'errors/shop/catalog.json'), JSON.stringify(catalog))
  writeFileSync(join(place, 'errors/shop/codes.json'), JSON.stringify({ entries }))
  for (let index = 0; index < files; index++) {
    const parent = join(place, 'src', `part${index % 100}`)
    mkdirSync(parent, { recursive: true })
    const [ending, write] = kinds[Math.floor(index / 4) % kinds.length] ?? kinds[0]
    writeFileSync(join(parent, `File${index}.${ending}`), write(index, index % 4 === 0 ? codes[index / 4] : undefined))
  }
}

const lines = Array.from({ length: 45 }, (_, index) => index)

const kinds = [
  [
    'java',
    (index: number, code: string | undefined) => `package com.acme.part;

public class File${index} {
${lines.map((line) => `    public int step${line}(int value, String name) {\n        return value * ${line} + name.length();\n    }`).join('\n')}
    public void fail(String id) {
        ${code === undefined ? 'this.done = true;' : `throw new ApiException("${code}", 404, "Order " + id + " of ${code} is gone");`}
    }
}
`,
  ],
  [
    'ts',
    (index: number, code: string | undefined) => `export class File${index} {
${lines.map((line) => `  step${line}(value: number, name: string): number {\n    return value * ${line} + name.length\n  }`).join('\n')}
  fail(id: string) {
    ${code === undefined ? 'this.done = true' : `throw new ApiError('${code}', 404, \`Order \${id} of ${code} is gone\`)`}
  }
}
`,
  ],
  [
    'go',
    (index: number, code: string | undefined) => `package part

${lines.map((line) => `func step${index}x${line}(value int, name string) int {\n\treturn value*${line} + len(name)\n}`).join('\n')}

func fail${index}(id string) error {
	${code === undefined ? 'return nil' : `return NewError("${code}", 404, fmt.Sprintf("Order %s of ${code} is gone", id))`}
}
`,
  ],
  [
    'py',
    (index: number, code: string | undefined) => `class File${index}:
${lines.map((line) => `    def step${line}(self, value, name):\n        return value * ${line} + len(name)\n`).join('\n')}
    def fail(self, id):
        ${code === undefined ? 'self.done = True' : `raise ApiError("${code}", 404, f"Order {id} of ${code} is gone")`}
`,
  ],
] as const
