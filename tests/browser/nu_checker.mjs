// Valid HTML, by the Nu HTML checker: one call for all files, since the virtual machine starts slowly.
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

const MAX_OUTPUT = 64 * 1024 * 1024

export function checkHtml(pages, tally) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar")
  const files = pages.map((page) => page.file)
  const run = spawnSync("java", ["-jar", jar, "--errors-only", "--format", "json", ...files], { maxBuffer: MAX_OUTPUT })
  if (run.error) throw run.error
  const { messages } = JSON.parse(run.stderr.toString())
  const byFile = new Map()
  for (const message of messages) {
    const file = message.url ? fileURLToPath(message.url) : "vnu"
    byFile.set(file, [...(byFile.get(file) ?? []), `line ${message.lastLine}: ${message.message}`])
  }
  for (const page of pages) tally.check(`${page.name}: valid HTML`, byFile.get(page.file) ?? [])
  if (byFile.has("vnu")) tally.check("Nu HTML checker", byFile.get("vnu"))
}
