// What the Go clients of tools in Go share: a module that knows the tool and what its code needs, at their versions.
import { go, goModule } from '../tools.mjs';

export const goClient = (story) => ({
  language: 'Go',
  folder: import.meta.dirname,
  files: { [story]: 'main.go', 'story.go.txt': 'story.go' },
  compile: () => [go('mod', 'tidy'), go('vet', './...'), go('build', '-o', 'story', '.')],
  story: () => ['./story'],
});

/** Commands that make the module, with the tool's program and other modules. */
export const goSetup = (program, ...modules) => [
  go('mod', 'init', 'retort.example/story'),
  go('get', '-tool', program),
  ...modules.map((it) => go('get', goModule(it))),
];
