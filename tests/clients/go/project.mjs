// What the clients of generators in Go share: a module of its own, which runs the generator by `go tool`.
import { go, goModule } from '../tools.mjs';

/** `story`: its file; `program`: the generator's path in `module`; `modules`: what the client needs besides. */
export const goClient = ({ story, module, program, modules = [] }) => ({
  language: 'Go',
  folder: import.meta.dirname,
  files: { [story]: 'main.go', 'story.go': 'story.go' },
  prepare: () => [
    ['mkdir', '-p', 'client'],
    go('mod', 'init', 'retort.example/story'),
    go('get', '-tool', goModule(module, program)),
    ...modules.map((it) => go('get', goModule(it))),
  ],
  compile: () => [go('mod', 'tidy'), go('vet', './...'), go('build', '-o', 'story', '.')],
  story: () => ['./story'],
});
