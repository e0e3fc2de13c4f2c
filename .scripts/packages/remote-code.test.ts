import { expect, it } from 'vitest'
import { remoteCodeIn } from './remote-code.ts'

it.each([
  ['js', 'eval(text)'],
  ['js', 'const run = window.eval; run(text)'],
  ['js', '(0, eval)(text)'],
  ['js', 'const runs = { eval }'],
  ['js', 'const runs = { [eval]: 1 }'],
  ['js', 'new Function("return 1")()'],
  ['js', 'globalThis.Function("return 1")'],
  ['js', 'globalThis["Function"]("return 1")'],
  ['js', 'setTimeout("run()", 1)'],
  ['js', 'window.setInterval(`run(${n})`, 1)'],
  ['js', 'import("https://example.org/code.js")'],
  ['js', 'import("//example.org/code.js")'],
  ['js', 'import(address)'],
  ['js', 'import run from "https://example.org/code.js"'],
  ['js', 'export * from "https://example.org/code.js"'],
  ['js', 'import run from "package"'],
  ['js', 'importScripts(address)'],
  ['js', 'new Worker(address)'],
  ['js', 'navigator.serviceWorker.register(address)'],
  ['js', 'WebAssembly.instantiate(bytes)'],
  ['js', 'document.createElement("script")'],
  ['js', 'document.write(text)'],
  ['html', '<script src="https://example.org/code.js"></script>'],
  ['html', '<script src="//example.org/code.js"></script>'],
  ['html', '<script src="data:text/javascript,run()"></script>'],
  ['html', '<script>run()</script>'],
  ['html', '<p onclick="run()">'],
  ['html', '<a href="javascript:run()">'],
  ['html', '<link rel="stylesheet" href="https://example.org/style.css">'],
  ['css', '@import "https://example.org/style.css";'],
  ['css', 'p { background: url(https://example.org/image.png) }'],
  ['css', 'p { background: url( "//example.org/image.png") }'],
])('code from elsewhere is found in %s: %s', (ending, text) => {
  expect(remoteCodeIn(`file.${ending}`, text)).toHaveLength(1)
})

it.each([
  ['js', 'import run from "./run.js"; export { run }; export const later = () => import("../later.js")'],
  ['js', 'setTimeout(run, 1); setTimeout(() => run("text"), 1)'],
  ['js', 'const isFunction = run instanceof Function; Function.prototype.call'],
  ['js', 'const known = { eval: 1, Function: 2 }; class Known { eval() {} }'],
  ['js', 'document.createElement("div"); fetch("https://example.org/data.json")'],
  ['html', '<script type="module" src="/assets/run.js"></script><link rel="stylesheet" href="./style.css">'],
  ['css', 'p { background: url(data:image/png;base64,AAAA) }'],
  ['json', '{"text": "eval(1)"}'],
])('what the package runs of its own is none, in %s: %s', (ending, text) => {
  expect(remoteCodeIn(`file.${ending}`, text)).toEqual([])
})
