// Valid HTML, by the Nu HTML checker: one call for all files, since the virtual machine starts slowly.
import { execFile } from "node:child_process"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

const MAX_OUTPUT = 64 * 1024 * 1024
// For a few hundred files it takes longer to compile the checker well than to run it compiled less well.
const MACHINE = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m"]

export async function checkHtml(pages, tally) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar")
  const files = pages.map((page) => page.file)
  const { messages } = JSON.parse(await said("java", [...MACHINE, "-jar", jar, "--errors-only", "--format", "json", ...files]))
  const byFile = new Map()
  for (const message of messages) {
    const file = message.url ? fileURLToPath(message.url) : "vnu"
    byFile.set(file, [...(byFile.get(file) ?? []), `line ${message.lastLine}: ${message.message}`])
  }
  for (const page of pages) tally.check(`${page.name}: valid HTML`, byFile.get(page.file) ?? [])
  if (byFile.has("vnu")) tally.check("Nu HTML checker", byFile.get("vnu"))
}

// It fails where it found something, and says what on the other channel.
function said(program, words) {
  return new Promise((resolved, failed) => {
    execFile(program, words, { maxBuffer: MAX_OUTPUT }, (error, _, told) => (told ? resolved(told) : failed(error)))
  })
}
