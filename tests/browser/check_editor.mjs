// Usage: check_editor.mjs REGION   What an editor shows in a region that has its editor schemas: the language server that
// VS Code uses raises no line under a good file and one under a mistake, shows the help of a field and offers its options.
import { spawn } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import rpc from "vscode-jsonrpc/node.js"
import { Tally } from "./tally.mjs"

const PROFILE = "data/schoolprofiel/2027-2028/aan-de-kade.yaml"
const region = resolve(process.argv[2])
const address = (path) => pathToFileURL(path).href
const tally = new Tally()
const answers = new Map()
const versions = new Map()
const server = spawn(process.execPath, [serverFile(), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] })
const editor = rpc.createMessageConnection(server.stdout, server.stdin)

try {
  await start()
  await showGoodFiles()
  await showMistakes()
  await showHelp()
} finally {
  editor.dispose()
  server.kill()
}
process.exitCode = tally.report() ? 0 : 1

function serverFile() {
  const manifest = createRequire(import.meta.url).resolve("yaml-language-server/package.json")
  return join(manifest, "..", JSON.parse(readFileSync(manifest, "utf8")).bin["yaml-language-server"])
}

async function start() {
  const { "yaml.schemas": schemas } = JSON.parse(readFileSync(join(region, ".vscode/settings.json"), "utf8"))
  const settings = { schemas, validate: true, hover: true, completion: true, schemaStore: { enable: false } }
  editor.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? settings : {})),
  )
  editor.onRequest("client/registerCapability", () => null)
  editor.onRequest("custom/schema/request", () => null)
  editor.onRequest("vscode/content", (from) => readFileSync(new URL(from), "utf8"))
  editor.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => answers.get(uri)?.(diagnostics))
  editor.listen()
  const folder = { uri: address(region), name: "regio" }
  const capabilities = { workspace: { configuration: true, workspaceFolders: true }, textDocument: { hover: {} } }
  await editor.sendRequest("initialize", {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities,
  })
  editor.sendNotification("initialized", {})
  editor.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: settings } })
}

async function showGoodFiles() {
  const files = readdirSync(join(region, "data"), { recursive: true }).filter((name) => name.endsWith(".yaml"))
  tally.check("the region has files", files.length > 0 ? [] : ["none found"])
  const shown = (name) => join("data", name)
  await Promise.all(files.map(shown).map(async (file) => tally.check(file, await diagnosed(file, read(file)))))
}

async function showMistakes() {
  const school = "data/school/aan-de-kade.yaml"
  const mistakes = [
    [PROFILE, "status: vastgesteld", "status: klaar"],
    [PROFILE, "  ambitie: ", "  ambitei: "],
    [PROFILE, "ingeleverd:", "inlevering:"],
    [school, "bestuur:", "bestur:"],
  ]
  for (const [file, good, bad] of mistakes) {
    const text = read(file)
    const at = text.slice(0, text.indexOf(good)).split("\n").length
    const found = text.includes(good) ? await diagnosed(file, text.replace(good, bad)) : []
    const lines = new Set(found.map((told) => Number(told.split(":")[0])))
    tally.check(`${bad.trim()} is underlined`, lines.has(at) ? [] : [`line ${at}, found: ${found.join("; ")}`])
  }
}

async function showHelp() {
  await diagnosed(PROFILE, read(PROFILE))
  const help = await editor.sendRequest("textDocument/hover", place("  visie:", 4))
  tally.check("a field explains itself", told(help).includes("Wat merkt een kind hiervan") ? [] : [told(help)])
  const offered = await editor.sendRequest("textDocument/completion", place("    - kindcentrum", 6))
  const names = (offered.items ?? offered).map(({ label }) => label)
  tally.check("a field offers its options", names.includes("thematisch") ? [] : [names.join(", ")])
}

/** What the editor underlines in a text, as "line: message". */
async function diagnosed(file, text) {
  const uri = address(join(region, file))
  const answer = new Promise((resolved, failed) => {
    const late = setTimeout(() => failed(new Error(`no answer on ${file}`)), 60_000)
    answers.set(uri, (found) => {
      clearTimeout(late)
      resolved(found)
    })
  })
  type(uri, text)
  return (await answer).map(({ range, message }) => `${range.start.line + 1}: ${message}`)
}

function type(uri, text) {
  const version = (versions.get(uri) ?? 0) + 1
  versions.set(uri, version)
  const textDocument = { uri, version }
  if (version > 1) editor.sendNotification("textDocument/didChange", { textDocument, contentChanges: [{ text }] })
  else editor.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "yaml", text } })
}

function place(line, character) {
  const number = read(PROFILE).split("\n").findIndex((one) => one.startsWith(line))
  return { textDocument: { uri: address(join(region, PROFILE)) }, position: { line: number, character } }
}

function told(help) {
  return help?.contents?.value ?? JSON.stringify(help)
}

function read(file) {
  return readFileSync(join(region, file), "utf8")
}
